import java.nio.file.*;
import java.util.*;

/** Builds a library and a program, each with one of two JDKs, and starts the program. */
public class Main {
  public static void main(String[] args) throws Exception {
    String cause = System.getenv("WAYOUT_CAUSE");
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    String old = "" + Jdks.OLD_RELEASE;
    Files.writeString(Path.of("Lib.java"), "public class Lib { public static int add(int a, int b) { return a + b; } }\n");
    Files.writeString(Path.of("App.java"), "public class App { public static void main(String[] a) { System.out.println(\"total \" + Lib.add(2, 3)); } }\n");

    Path builder = cause.equals("runtime-too-old") || cause.equals("target-too-old-for-jdk") ? Jdks.NEW : Jdks.OLD;
    Path runner = cause.equals("target-too-old-for-jdk") ? Jdks.NEW : Jdks.OLD;
    List<String> options = switch (cause) {
      case "build-jdk-too-old" -> List.of("--release", "" + Jdks.NEW_RELEASE);
      case "target-too-old-for-jdk" -> List.of("--release", "6");
      default -> List.of();
    };
    switch (approach) {
      case "run-on-newer-java" -> runner = Jdks.NEW;
      case "build-with-newer-jdk" -> builder = runner = Jdks.NEW;
      case "lower-release" -> options = List.of("--release", old);
      case "raise-old-release" -> options = List.of("--release", old);
      case "only-target-set" -> {
        String level = cause.equals("build-jdk-too-old") ? "" + Jdks.NEW_RELEASE : old;
        options = List.of("-source", level, "-target", level);
      }
      default -> {}
    }
    Files.write(Path.of("how.txt"), List.of(builder.toString(), runner.toString(), String.join(" ", options)));

    // The library as the program was built with it; an upgrade then brings one that was compiled by the newer JDK.
    must(Jdks.compile(Jdks.OLD, List.of("--release", "11"), ".", "repository", "Lib.java"));
    int built = Jdks.compile(builder, options, "repository", "target", "App.java");
    if (built != 0) System.exit(built);
    if (cause.equals("dependency-needs-newer-java") && !approach.equals("older-dependency"))
      must(Jdks.compile(Jdks.NEW, List.of(), ".", "repository", "Lib.java"));
    if (approach.equals("clean-and-reimport")) {
      Path origin = Files.createDirectories(Path.of("origin")).resolve("Lib.class");
      Files.copy(Path.of("repository/Lib.class"), origin);
      Files.delete(Path.of("repository/Lib.class"));
      Files.delete(Path.of("target/App.class"));
      // The same version comes again, and the same JDK builds.
      must(Jdks.compile(Jdks.OLD, List.of("--release", "11"), ".", "repository", "Lib.java"));
      must(Jdks.compile(builder, options, "repository", "target", "App.java"));
      Files.copy(origin, Path.of("repository/Lib.class"), StandardCopyOption.REPLACE_EXISTING);
    }
    System.exit(Jdks.run(runner, "java", List.of("-cp", "target:repository", "App")));
  }

  static void must(int code) {
    if (code != 0) throw new IllegalStateException("ended with " + code);
  }
}
