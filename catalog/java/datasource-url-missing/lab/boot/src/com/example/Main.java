package com.example;

import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.stream.Stream;

/** Fills the database that the shop has, writes its configuration and starts it in a process of its own. */
public class Main {
  public static void main(String[] args) throws Exception {
    String cause = System.getenv("WAYOUT_CAUSE");
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:shop.db"); Statement statement = database.createStatement()) {
      statement.execute("create table orders (number integer)");
      statement.execute("insert into orders values (1), (2), (3)");
    }
    String url = "spring.datasource.url=jdbc:sqlite:shop.db\n";
    Map<String, String> files = new HashMap<>(Map.of("config/application.properties", "spring.application.name=shop\n"));
    List<String> arguments = new ArrayList<>();
    switch (cause) {
      case "url-not-set", "no-database-wanted" -> {}
      case "profile-not-active" -> files.put("config/application-dev.properties", url);
      case "file-not-packaged" -> files.put(approach.equals("repair-packaging") ? "config/application.properties" : "resources/application.properties", url);
      case "wrong-prefix" -> files.put("config/application.properties", url.replace("datasource.url", "datasource.primary.url"));
      case "driver-or-url-malformed" -> files.put("config/application.properties", url.replace("jdbc:", ""));
      default -> throw new IllegalArgumentException();
    }
    switch (approach) {
      case "set-url" -> files.put("config/application.properties", url);
      case "activate-profile" -> arguments.add("--spring.profiles.active=dev");
      case "exclude-autoconfiguration" -> arguments.add("--spring.autoconfigure.exclude=" + Shop.dataSourceAutoConfiguration());
      default -> {}
    }
    for (var file : files.entrySet()) {
      Path path = Path.of(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    List<String> without = new ArrayList<>();
    if (!approach.equals("add-h2")) without.add("/h2-");
    if (approach.equals("remove-starter")) without.addAll(List.of("/spring-jdbc", "/HikariCP", "/spring-boot-jdbc", "/spring-boot-starter-jdbc"));
    String path = String.join(":", Stream.of(System.getProperty("java.class.path").split(":")).filter(jar -> without.stream().noneMatch(jar::contains)).toList());
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx96m", "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1", "-cp", path, "com.example.Shop", cause.equals("no-database-wanted") ? "--shop.calculator" : "--shop.orders"));
    command.addAll(arguments);
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
