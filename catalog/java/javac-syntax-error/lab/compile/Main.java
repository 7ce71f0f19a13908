import java.net.*;
import java.nio.file.*;
import java.util.*;
import javax.tools.ToolProvider;

/** Compiles a small program that adds up an order, and runs it if that went well. */
public class Main {
  public static void main(String[] args) throws Exception {
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    String cause = System.getenv("WAYOUT_CAUSE");
    String mark = cause.equals("mark-missing") && !approach.equals("add-the-mark") ? "" : ";";
    String brace = cause.equals("brace-missing") && !approach.equals("close-the-brace") ? "" : "}";
    boolean outside = cause.equals("statement-outside-method") && !approach.equals("move-into-method");
    String last = approach.equals("brace-at-the-end") ? "}\n" : "";
    String source = """
        public class Order {
          static int total;
          %s
          static int sum(int... prices) {
            int sum = 0%s
            for (int price : prices) {
              sum += price;
            %s
            return sum;
          }
          public static void main(String[] args) {
            %s
            System.out.println("total " + sum(2, 3) + (total == 0 ? "" : " of " + total));
          }
        }
        %s""".formatted(outside ? "total = 0;" : "", mark, brace, outside ? "" : "total = 0;", last);
    boolean misnamed = cause.equals("public-class-in-other-file") && !approach.equals("rename-file");
    Path file = Path.of(misnamed ? "order.java" : "Order.java");
    Files.writeString(file, source);
    int status = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.err, file.toString());
    if (status != 0) System.exit(status);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {Path.of("").toAbsolutePath().toUri().toURL()})) {
      loader.loadClass("Order").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
  }
}
