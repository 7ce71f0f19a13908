package com.example;

import java.nio.file.*;
import java.util.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.*;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Sends one payment with the key from its configuration. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class Shop {
  abstract static class PayClient {
    final String key;

    PayClient(String key) {
      this.key = key;
    }
  }

  static class Canonical extends PayClient {
    Canonical(@Value("${pay.api-key}") String key) {
      super(key);
    }
  }

  static class Camel extends PayClient {
    Camel(@Value("${pay.apiKey}") String key) {
      super(key);
    }
  }

  static class WithDefault extends PayClient {
    WithDefault(@Value("${pay.api-key:}") String key) {
      super(key);
    }
  }

  public static void main(String[] args) throws Exception {
    List<String> given = List.of(args);
    List<Class<?>> sources = new ArrayList<>(List.of(Shop.class));
    if (given.contains("--shop.client=camel")) sources.add(Camel.class);
    else sources.add(given.contains("--shop.client=default") ? WithDefault.class : Canonical.class);
    if (given.contains("--shop.lenient")) sources.add(Lenient.class);
    SpringApplication app = new SpringApplication(sources.toArray(Class<?>[]::new));
    app.setBannerMode(Banner.Mode.OFF);
    app.setLogStartupInfo(false);
    app.setWebApplicationType(WebApplicationType.NONE);
    try (var context = app.run(args)) {
      Files.writeString(Path.of("sent.txt"), context.getBean(PayClient.class).key);
      System.out.println("shop is running");
    }
  }
}
