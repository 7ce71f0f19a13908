import java.nio.file.*;
import java.util.*;

/** Compiles a program, tests it, and delivers it if the build says that all is well. */
public class Main {
  public static void main(String[] args) throws Exception {
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    Repository repository = new Repository(Path.of("m2"));
    String level = approach.equals("set-release") ? "<maven.compiler.release>17</maven.compiler.release>"
      : "<maven.compiler.source>11</maven.compiler.source><maven.compiler.target>11</maven.compiler.target>";
    // The report of the one test says `expected:<5> but was:<6>`: the sum is wrong, and is put right.
    String sum = approach.equals("run-one-test") ? "a + b" : "a * b";
    Build.project(level, "<dependency>" + repository.coordinates("junit") + "<scope>test</scope></dependency>",
      "public class Shop {\n  public static int total(int a, int b) { return " + sum + "; }\n  public static void main(String[] args) { System.out.println(\"total \" + total(2, 3)); }\n}\n");
    String disabled = approach.equals("disable-test") ? "@org.junit.Ignore " : "";
    Path tests = Files.createDirectories(Path.of("project/src/test/java"));
    Files.writeString(tests.resolve("ShopTest.java"), "import static org.junit.Assert.assertEquals;\n\npublic class ShopTest {\n  " + disabled
      + "@org.junit.Test public void total() { assertEquals(5, Shop.total(2, 3)); }\n}\n");
    List<String> goals = new ArrayList<>(List.of(repository.goal("maven-compiler-plugin", "compile"), repository.goal("maven-compiler-plugin", "testCompile"),
      repository.goal("maven-surefire-plugin", "test"), "-DargLine=-Xmx64m"));
    switch (approach) {
      case "skip-tests" -> goals.add("-DskipTests");
      case "ignore-test-failures" -> goals.add("-Dmaven.test.failure.ignore=true");
      case "run-one-test" -> goals.add("-Dtest=ShopTest#total");
      default -> {}
    }
    int built = Build.run(repository, goals.toArray(String[]::new));
    if (built != 0) System.exit(built);
    Files.copy(Path.of("project/target/classes/Shop.class"), Files.createDirectories(Path.of("delivered")).resolve("Shop.class"));
    System.out.println("program is delivered");
  }
}
