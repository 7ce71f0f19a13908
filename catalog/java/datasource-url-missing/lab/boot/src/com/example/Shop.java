package com.example;

import java.util.*;
import org.springframework.boot.*;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Counts its orders, or is a calculator that needs no database. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class Shop {
  public static void main(String[] args) throws Exception {
    List<Object> sources = new ArrayList<>(List.of(Shop.class));
    // By name: without the starter its library is not there.
    if (List.of(args).contains("--shop.orders")) sources.add(Class.forName("com.example.Orders"));
    SpringApplication app = new SpringApplication(sources.toArray(Class<?>[]::new));
    app.setBannerMode(Banner.Mode.OFF);
    app.setLogStartupInfo(false);
    app.setWebApplicationType(WebApplicationType.NONE);
    try (var context = app.run(args)) {
      System.out.println("shop is running");
    }
  }

  static String dataSourceAutoConfiguration() {
    for (String name : List.of("org.springframework.boot.jdbc.autoconfigure.", "org.springframework.boot.autoconfigure.jdbc."))
      try {
        return Class.forName(name + "DataSourceAutoConfiguration", false, Shop.class.getClassLoader()).getName();
      } catch (ClassNotFoundException e) {
        // The package of another major version.
      }
    throw new IllegalStateException();
  }
}
