import java.nio.file.*;
import java.util.*;
import javax.tools.ToolProvider;

/** Compiles a program that counts the words of two files, and runs it. */
public class Main {
  public static void main(String[] args) throws Exception {
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    String cause = System.getenv("WAYOUT_CAUSE");
    Files.writeString(Path.of("a.txt"), "hello");
    Files.writeString(Path.of("b.txt"), "world");
    String read = cause.equals("in-close")
        ? "try (var in = Files.newInputStream(Path.of(name))) { return new String(in.readAllBytes()); }"
        : "return Files.readString(Path.of(name));";
    String body = switch (approach) {
      case "catch-and-handle" -> "try { " + read + " } catch (IOException e) { System.err.println(\"cannot read \" + name); System.exit(3); return null; }";
      case "wrap-unchecked" -> "try { " + read + " } catch (IOException e) { throw new UncheckedIOException(e); }";
      case "swallow" -> "try { " + read + " } catch (IOException e) {} return \"\";";
      default -> read;
    };
    boolean lambda = cause.equals("in-a-lambda");
    boolean declared = approach.equals("declare-throws") || approach.equals("throws-on-outer-method");
    String source = """
        import java.io.*;
        import java.nio.file.*;
        import java.util.stream.*;

        public class Words {
          static String read(String name) %s{ %s }
          public static void main(String[] args) %s{
            %s
            System.out.println("read " + text.split(" ").length + " words");
          }
        }
        """.formatted(
            declared ? "throws IOException " : "",
            lambda ? "return name;" : body,
            declared ? "throws IOException " : "",
            lambda
                ? "String text = Stream.of(\"a.txt\", \"b.txt\").map(name -> { " + body + " }).collect(Collectors.joining(\" \"));"
                : "String text = read(\"a.txt\") + \" \" + read(\"b.txt\");");
    Files.writeString(Path.of("Words.java"), source);
    int status = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.err, "Words.java");
    if (status != 0) System.exit(status);
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "Words").inheritIO().start();
    System.exit(process.waitFor());
  }
}
