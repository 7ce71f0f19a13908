import java.nio.file.*;
import java.util.*;
import java.util.stream.Stream;

/** Compiles a program by Maven and starts it. */
public class Main {
  public static void main(String[] args) throws Exception {
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    Path local = Path.of("m2");
    Repository repository = new Repository(local);
    String level = "<maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target>";
    if (approach.equals("set-release")) level += "<maven.compiler.release>17</maven.compiler.release>";
    String end = approach.equals("read-first-error") ? ";" : "";
    Build.project(level, "", "public class Shop {\n  public static void main(String[] args) {\n    int total = 2 + 3" + end + "\n    System.out.println(\"total \" + total);\n  }\n}\n");
    if (approach.equals("delete-repository")) {
      try (Stream<Path> files = Files.walk(local)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
      // The same artifacts come again.
      repository = new Repository(local);
    }
    List<String> goals = new ArrayList<>(List.of(repository.goal("maven-compiler-plugin", "compile")));
    if (approach.equals("skip-tests")) goals.add("-DskipTests");
    int built = Build.run(repository, goals.toArray(String[]::new));
    if (built != 0) System.exit(built);
    System.exit(new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx32m", "-cp", "project/target/classes", "Shop").inheritIO().start().waitFor());
  }
}
