package com.example;

import java.util.*;
import org.springframework.boot.*;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** An application whose order service needs a client; which packages hold what is chosen by cause and approach. */
@SpringBootConfiguration
@ComponentScan("${shop.scan}")
public class Shop {
  private static final String CAUSE = System.getenv("WAYOUT_CAUSE");
  private static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");

  public static void main(String[] args) {
    String orders = switch (CAUSE) {
      case "library-not-configured" -> "com.example.rates";
      case "wrong-type-or-name" -> APPROACH.equals("choose-candidate") ? "com.example.named.right" : "com.example.named.wrong";
      case "several-candidates" -> APPROACH.equals("choose-candidate") ? "com.example.named.right" : "com.example.orders";
      default -> switch (APPROACH) {
        case "autowired-not-required" -> "com.example.optional";
        case "create-with-new" -> "com.example.created";
        default -> "com.example.orders";
      };
    };
    String client = switch (CAUSE) {
      case "not-annotated" -> switch (APPROACH) {
        case "annotate-class" -> "com.example.client.component";
        case "annotate-interface" -> "com.example.client.annotated";
        default -> "com.example.client.plain";
      };
      case "not-scanned" -> APPROACH.equals("fix-scan") ? "com.example.client.component" : "";
      case "library-not-configured" -> APPROACH.equals("annotate-class") ? "com.example.client.library" : "";
      case "condition-or-profile" -> "com.example.client.profile";
      case "several-candidates" -> "com.example.client.component,com.example.client.second";
      default -> "com.example.client.component";
    };
    SpringApplication app = new SpringApplication(Shop.class);
    app.setWebApplicationType(WebApplicationType.NONE);
    app.setBannerMode(Banner.Mode.OFF);
    app.setLogStartupInfo(false);
    if (APPROACH.equals("read-condition-report")) app.setAdditionalProfiles("prod");
    app.setDefaultProperties(Map.of("shop.scan", client.isEmpty() ? orders : orders + "," + client));
    try (ConfigurableApplicationContext context = app.run(args)) {
      System.out.println("charged " + context.getBean(Orders.class).order(5));
    }
  }
}
