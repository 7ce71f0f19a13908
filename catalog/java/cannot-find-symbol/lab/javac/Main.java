import java.io.IOException;
import java.nio.file.*;
import java.util.*;

/** Writes a project with one fault, applies an approach to it and builds it. */
public class Main {
  static final Path PROJECT = Path.of("project");
  static final Map<String, String> SETTINGS = new TreeMap<>(Map.of("release", "17"));
  static final Map<String, String> SOURCES = new TreeMap<>();

  public static void main(String[] args) throws Exception {
    String cause = System.getenv("WAYOUT_CAUSE");
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    SOURCES.put("Cart", """
      package shop;
      class Cart {
        int total(int a, int b) { return a + b; }
      }
      """);
    String body = switch (cause) {
      case "misspelt" -> "System.out.println(\"total \" + new Cart().totl(2, 3));";
      case "import-missing" -> """
        List<Integer> prices = Arrays.asList(2, 3);
            System.out.println("total " + new Cart().total(prices.get(0), prices.get(1)));""";
      case "dependency-missing" -> """
        int[] prices = new Gson().fromJson("[2, 3]", int[].class);
            System.out.println("total " + new Cart().total(prices[0], prices[1]));""";
      case "wrong-version" -> """
        java.util.List<Integer> prices = java.util.List.of(2, 3);
            System.out.println("total " + new Cart().total(prices.get(0), prices.get(1)));""";
      case "scope" -> """
        for (int price : new int[] {2, 3}) {
              int sum = new Cart().total(price, 2);
            }
            System.out.println("total " + sum);""";
      case "generated-code" -> """
        Item item = new Item(2, 3);
            System.out.println("total " + new Cart().total(item.getPrice(), item.getShipping()));""";
      default -> throw new IllegalArgumentException(cause);
    };
    String imports = switch (cause) {
      case "import-missing" -> "import java.util.Arrays;\n";
      case "dependency-missing" -> "import com.google.gson.Gson;\n";
      default -> "";
    };
    if (cause.equals("generated-code")) {
      SETTINGS.put("dependencies", "lombok");
      SOURCES.put("Item", """
        package shop;
        @lombok.Getter
        class Item {
          private final int price;
          private final int shipping;
          Item(int price, int shipping) {
            this.price = price;
            this.shipping = shipping;
          }
        }
        """);
    }
    if (cause.equals("wrong-version")) SETTINGS.put("release", "8");

    switch (approach) {
      case "read-symbol-line" -> body = body.replace("totl(", "total(")
        .replace("for (int price", "int sum = 0;\n    for (int price").replace("int sum = new", "sum = new");
      case "add-import" -> {
        if (cause.equals("import-missing")) imports += "import java.util.List;\n";
        else imports += "import com.google.gson.*;\n";
      }
      case "add-dependency" -> SETTINGS.put("dependencies", "gson");
      case "match-version" -> SETTINGS.put("release", "17");
      case "configure-annotation-processor" -> SETTINGS.put("processors", "lombok");
      case "add-jar-in-ide" -> {
        Files.createDirectories(PROJECT.resolve(".idea"));
        Files.writeString(PROJECT.resolve(".idea/libraries"), "gson\n");
      }
      // What an editor writes for "create method", "create class", "create local variable".
      case "create-missing-symbol" -> {
        switch (cause) {
          case "misspelt" -> SOURCES.computeIfPresent("Cart", (name, text) ->
            text.replace("class Cart {\n", "class Cart {\n  int totl(int a, int b) { return 0; }\n"));
          case "dependency-missing" -> {
            imports = "";
            SOURCES.put("Gson", "package shop;\nclass Gson {\n  int[] fromJson(String json, Class<int[]> type) { return new int[0]; }\n}\n");
          }
          case "scope" -> body = body.replace("System.out", "int sum = 0;\n    System.out");
          case "generated-code" -> SOURCES.computeIfPresent("Item", (name, text) ->
            text.replace("class Item {\n", "class Item {\n  int getPrice() { return 0; }\n  int getShipping() { return 0; }\n"));
          default -> throw new IllegalArgumentException(cause);
        }
      }
      default -> {}
    }
    SOURCES.put("App", "package shop;\n" + imports + "public class App {\n  public static void main(String[] args) {\n    "
      + body + "\n  }\n}\n");
    write();
    boolean built = Build.run(PROJECT, Path.of("target"), true);
    if (approach.equals("clean-reimport")) {
      try (var files = Files.walk(Path.of("target"))) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
      built = Build.run(PROJECT, Path.of("target"), true);
    }
    Files.writeString(Path.of("result"), "" + built);
    if (!built) System.exit(1);
  }

  static void write() throws IOException {
    Files.createDirectories(PROJECT.resolve("src/shop"));
    for (var source : SOURCES.entrySet())
      Files.writeString(PROJECT.resolve("src/shop/" + source.getKey() + ".java"), source.getValue());
    Properties settings = new Properties();
    settings.putAll(SETTINGS);
    try (var out = Files.newBufferedWriter(PROJECT.resolve("build.properties"))) {
      settings.store(out, null);
    }
  }
}
