package com.example;

import java.nio.file.*;
import java.util.*;

/** Writes the configuration files and starts the shop in a process of its own, which has its own environment. */
public class Main {
  public static void main(String[] args) throws Exception {
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    Map<String, String> files = new HashMap<>(Map.of("config/application.properties", "spring.application.name=shop\n"));
    String line = "pay.api-key=k-123\n";
    List<String> arguments = new ArrayList<>();
    String type = "com.example.Shop";
    switch (System.getenv("WAYOUT_CAUSE")) {
      case "not-defined-anywhere" -> {
        if (approach.equals("define-property")) files.put("config/application.properties", line);
      }
      case "profile-not-active" -> files.put("config/application-prod.properties", line);
      // Neither beside the program nor in config/, where Spring Boot looks.
      case "file-not-loaded" -> files.put(approach.equals("package-file") ? "config/application.properties" : "conf/application.properties", line);
      case "environment-variable-missing" ->
        files.put("config/application.properties", approach.equals("default-value") ? "pay.api-key=${PAY_API_KEY:}\n" : "pay.api-key=${PAY_API_KEY}\n");
      // @Value("${pay.apiKey}") beside a file with pay.api-key.
      case "name-differs" -> {
        files.put("config/application.properties", line);
        arguments.add(approach.equals("define-property") ? "--shop.client=canonical" : "--shop.client=camel");
      }
      case "refers-to-itself" -> files.put("config/application.properties", approach.equals("define-property") ? line : "pay.api-key=${pay.api-key}\n");
      default -> throw new IllegalArgumentException();
    }
    switch (approach) {
      case "activate-profile" -> arguments.add("--spring.profiles.active=prod");
      case "default-value" -> arguments.add("--shop.client=default");
      case "ignore-unresolvable" -> arguments.add("--shop.lenient");
      default -> {}
    }
    for (var file : files.entrySet()) {
      Path path = Path.of(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx96m", "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), type));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    if (approach.equals("pass-environment")) builder.environment().put("PAY_API_KEY", "k-123");
    System.exit(builder.start().waitFor());
  }
}
