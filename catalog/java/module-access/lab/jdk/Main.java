import java.nio.file.*;
import java.util.*;

/** Compiles a program and starts it, in processes of their own. */
public class Main {
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
  static final List<String> INSIDE = List.of("code", "comp", "file", "main", "model", "parser", "processing", "tree", "util", "jvm");

  public static void main(String[] args) throws Exception {
    Path source = Files.createDirectories(Path.of("src")).resolve("App.java");
    List<String> javac = new ArrayList<>(List.of("-d", "target"));
    List<String> java = new ArrayList<>();
    String start = "App";
    switch (System.getenv("WAYOUT_CAUSE")) {
      // A version of Lombok that came out before JDK 16 reaches into the compiler.
      case "old-library" -> {
        Files.writeString(source, """
          @lombok.Getter
          public class App {
            private final int result = 5;
            public static void main(String[] args) { System.out.println("result " + new App().getResult()); }
          }
          """);
        String lombok = jar(APPROACH.equals("upgrade-library") ? version -> !version.contains("1.18.16") : version -> version.contains("1.18.16"));
        javac.addAll(List.of("-cp", lombok, "-processorpath", lombok));
        for (String part : INSIDE) option("-J", "jdk.compiler/com.sun.tools.javac." + part, javac);
      }
      case "own-code-uses-internals" -> {
        String bytes = APPROACH.equals("use-public-api") ? "text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)" : "inside(text)";
        Files.writeString(source, """
          public class App {
            static byte[] inside(String text) throws Exception {
              var field = String.class.getDeclaredField("value");
              field.setAccessible(true);
              return (byte[]) field.get(text);
            }
            public static void main(String[] args) throws Exception {
              String text = "water";
              System.out.println("result " + %s.length);
            }
          }
          """.formatted(bytes));
        option("", "java.base/java.lang", java);
      }
      case "module-not-read" -> {
        source = Files.createDirectories(Path.of("src/com/shop")).resolve("App.java");
        Files.writeString(source, """
          package com.shop;
          import java.sql.Date;
          public class App {
            public static void main(String[] args) { System.out.println("result " + Date.valueOf("2024-03-05").toLocalDate().getDayOfMonth()); }
          }
          """);
        Path module = Path.of("src/module-info.java");
        Files.writeString(module, "module com.shop {\n" + (APPROACH.equals("write-module-info") ? "  requires java.sql;\n" : "") + "}\n");
        if (APPROACH.equals("delete-module-info")) Files.delete(module);
        else javac.add(module.toString());
        start = "com.shop.App";
      }
      default -> throw new IllegalArgumentException();
    }
    javac.add(source.toString());
    int built = run("javac", javac);
    if (built != 0) System.exit(built);
    java.addAll(List.of("-cp", "target", start));
    System.exit(run("java", java));
  }

  static void option(String jvm, String inside, List<String> to) {
    switch (APPROACH) {
      case "add-opens" -> to.add(jvm + "--add-opens=" + inside + "=ALL-UNNAMED");
      case "add-exports" -> to.add(jvm + "--add-exports=" + inside + "=ALL-UNNAMED");
      case "illegal-access-permit" -> {
        if (!to.contains(jvm + "--illegal-access=permit")) to.add(jvm + "--illegal-access=permit");
      }
      default -> {}
    }
  }

  static String jar(java.util.function.Predicate<String> version) throws Exception {
    try (var all = Files.list(Path.of("/lab/java/jars"))) {
      return all.map(Path::toString).filter(jar -> jar.contains("lombok-") && version.test(jar)).findFirst().orElseThrow();
    }
  }

  static int run(String tool, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/" + tool));
    String jvm = tool.equals("javac") ? "-J" : "";
    for (String lean : List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")) command.add(jvm + lean);
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
