import java.io.File;
import java.nio.file.*;
import java.util.*;
import java.util.spi.ToolProvider;

/** Puts a program and its library together and starts it in a Java of its own, by a command that is wrong in one respect. */
public class Start {
  static final Path CLASSES = Path.of(Start.class.getProtectionDomain().getCodeSource().getLocation().getPath());

  public static void main(String[] args) throws Exception {
    String cause = System.getenv("WAYOUT_CAUSE");
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    build(cause, approach);
    // "Clean" is what `mvn clean package` does: the output goes and is built again from the same project.
    if (approach.equals("clean-reimport")) {
      Files.delete(Path.of("target/classes/com/example/Main.class"));
      Files.deleteIfExists(Path.of("target/app.jar"));
      build(cause, approach);
    }

    boolean right = approach.equals("correct-command");
    List<String> start = switch (cause) {
      case "wrong-class-path" -> List.of("-cp", right ? "target/classes:lib/*" : "target:lib/*", "com.example.Main");
      case "wrong-main-name" -> List.of("-cp", "target/classes:lib/*", right ? "com.example.Main" : "Main");
      case "dependency-missing" -> List.of("-cp", "target/classes:lib/*", "com.example.Main");
      case "dependency-not-packaged" -> List.of("-jar", "target/app.jar");
      default -> throw new IllegalArgumentException(cause);
    };
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx64m", "-XX:+UseSerialGC"));
    command.addAll(start);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    if (approach.equals("set-classpath-variable")) {
      Path elsewhere = library(Path.of("opt/lib.jar"));
      builder.environment().put("CLASSPATH", Path.of("target/classes").toAbsolutePath() + File.pathSeparator + elsewhere);
    }
    System.exit(builder.start().waitFor());
  }

  static void build(String cause, String approach) throws Exception {
    copy("com/example/Main.class", Path.of("target/classes"));
    Files.createDirectories(Path.of("lib"));
    boolean named = List.of("wrong-class-path", "wrong-main-name").contains(cause) || approach.equals("add-dependency");
    if (named) library(Path.of("lib/lib.jar"));
    if (approach.equals("build-executable-jar")) copy("lib/Lib.class", Path.of("target/classes"));
    jar("target/app.jar", "--main-class", "com.example.Main", "-C", "target/classes", ".");
  }

  static Path library(Path jar) throws Exception {
    Files.createDirectories(jar.getParent());
    jar(jar.toString(), "-C", CLASSES.toString(), "lib");
    return jar.toAbsolutePath();
  }

  static void copy(String file, Path to) throws Exception {
    Files.createDirectories(to.resolve(file).getParent());
    Files.copy(CLASSES.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }

  static void jar(String file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--create", "--file", file));
    arguments.addAll(List.of(more));
    int code = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new));
    if (code != 0) throw new IllegalStateException("jar ended with " + code);
  }
}
