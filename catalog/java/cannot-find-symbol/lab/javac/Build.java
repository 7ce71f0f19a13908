import java.io.IOException;
import java.nio.file.*;
import java.util.*;
import java.util.stream.Collectors;

/** Compiles a project as its `build.properties` says, and starts it. An IDE also has the jars of its own `.idea/libraries`. */
class Build {
  static boolean run(Path project, Path target, boolean ide) throws Exception {
    Properties settings = new Properties();
    try (var in = Files.newInputStream(project.resolve("build.properties"))) {
      settings.load(in);
    }
    List<String> path = new ArrayList<>(jars(settings.getProperty("dependencies", "")));
    Path libraries = project.resolve(".idea/libraries");
    if (ide && Files.exists(libraries)) path.addAll(jars(Files.readString(libraries).trim()));
    String classes = target + ":" + String.join(":", path);
    List<String> arguments = new ArrayList<>(List.of("--release", settings.getProperty("release"), "-cp", classes, "-d", target.toString()));
    // Once a path of processors is named, those on the class path are not looked for.
    String processors = String.join(":", jars(settings.getProperty("processors", "")));
    arguments.addAll(List.of("-processorpath", processors.isEmpty() ? "processors" : processors));
    try (var files = Files.walk(project.resolve("src"))) {
      arguments.addAll(files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList());
    }
    Files.createDirectories(target);
    // A process of its own: in this one the compiler would also find the processors of this class path.
    String bin = System.getProperty("java.home") + "/bin/";
    arguments.addAll(0, List.of(bin + "javac", "-J-Xmx128m", "-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1"));
    if (new ProcessBuilder(arguments).inheritIO().start().waitFor() != 0) return false;
    return new ProcessBuilder(bin + "java", "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, "shop.App")
      .inheritIO().start().waitFor() == 0;
  }

  /** The jars of the repository whose artifacts are named, and of nothing else. */
  static List<String> jars(String names) throws IOException {
    if (names.isBlank()) return List.of();
    Path repository = Path.of("/lab/java/jars");
    try (var all = Files.list(repository)) {
      List<String> wanted = List.of(names.trim().split("\\s+"));
      return all.filter(jar -> wanted.stream().anyMatch(name -> jar.getFileName().toString().startsWith(name + "-")))
        .map(Path::toString).collect(Collectors.toList());
    }
  }
}
