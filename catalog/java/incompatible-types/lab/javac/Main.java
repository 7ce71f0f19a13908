import java.nio.file.*;
import java.util.*;

/** A program that adds two prices, with one fault. */
public class Main {
  public static void main(String[] args) throws Exception {
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    boolean cast = approach.equals("cast-it-away");
    String before = "";
    String cart = "class Cart {\n  int total(int a, int b) { return a + b; }\n}\n";
    String body = "int total = new Cart().total(2, 3);";
    switch (System.getenv("WAYOUT_CAUSE")) {
      case "needs-conversion" -> {
        String value = switch (approach) {
          case "convert-explicitly" -> "Integer.parseInt(%s)";
          case "cast-it-away" -> "(int) %s";
          default -> "%s";
        };
        body = "int a = " + value.formatted("args[0]") + ";\n    int b = " + value.formatted("args[1]") + ";\n    int total = new Cart().total(a, b);";
      }
      case "narrowing" -> {
        String type = approach.equals("choose-number-type") ? "long" : "int";
        body = "long a = Long.parseLong(args[0]);\n    long b = Long.parseLong(args[1]);\n    " + type + " total = " + (cast ? "(int) (a + b);" : "a + b;");
      }
      case "wrapper-or-container" -> {
        String parameter = switch (approach) {
          case "unwrap" -> "List<? extends Number> prices";
          case "raw-types" -> "List prices";
          default -> "List<Number> prices";
        };
        before = "import java.util.*;\n\n";
        cart = before + "class Cart {\n  static int total(" + parameter + ") {\n    int total = 0;\n"
          + "    for (Object price : prices) total += ((Number) price).intValue();\n    return total;\n  }\n}\n";
        body = "List<Integer> prices = List.of(2, 3);\n    int total = Cart.total(" + (cast ? "(List<Number>) prices" : "prices") + ");";
      }
      case "wrong-arguments" -> body = body.replace("(2, 3)", approach.equals("match-signature") ? "(2, 3)" : "(\"2, 3\")");
      case "superclass-constructor" -> {
        cart = """
          class Cart {
            private int shipping;
          %s  Cart(int shipping) { this.shipping = shipping; }
            int total(int price) { return price + shipping; }
          }
          class Gift extends Cart {
            Gift() {%s}
          }
          """.formatted(approach.equals("add-empty-constructor") ? "  Cart() {}\n" : "", approach.equals("call-super") ? " super(3); " : "");
        body = "int total = new Gift().total(2);";
      }
      case "return-type" -> cart = cart.replace("int total(", approach.equals("fix-return") ? "int total(" : "void total(");
      case "assignment-in-condition" -> {
        String condition = switch (approach) {
          case "fix-return" -> "shipping == 3";
          case "cast-it-away" -> "(boolean) (shipping = 3)";
          default -> "shipping = 3";
        };
        body = "int shipping = Integer.parseInt(args[1]);\n    int total = 2;\n    if (" + condition + ") total += shipping;";
      }
      default -> throw new IllegalArgumentException();
    }
    Path src = Files.createDirectories(Path.of("src"));
    Files.writeString(src.resolve("Cart.java"), cart);
    Files.writeString(src.resolve("App.java"),
      before + "public class App {\n  public static void main(String[] args) {\n    " + body + "\n    System.out.println(\"total \" + total);\n  }\n}\n");
    if (!Build.compile(src, Path.of("target"))) System.exit(1);
    System.exit(Build.start(Path.of("target"), "2", "3").inheritIO().start().waitFor());
  }
}
