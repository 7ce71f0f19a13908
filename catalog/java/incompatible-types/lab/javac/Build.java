import java.nio.file.*;
import java.util.*;
import java.util.spi.ToolProvider;

class Build {
  static boolean compile(Path from, Path to) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-Xlint:-options", "-proc:none", "-d", to.toString()));
    try (var files = Files.list(from)) {
      arguments.addAll(files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList());
    }
    return ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new)) == 0;
  }

  static ProcessBuilder start(Path classes, String... arguments) {
    String java = System.getProperty("java.home") + "/bin/java";
    List<String> command = new ArrayList<>(List.of(java, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes.toString(), "App"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** The project as it is now, in a folder that can be changed. */
  static Path copy() throws Exception {
    Path copy = Files.createTempDirectory("project");
    try (var files = Files.list(Path.of("src"))) {
      for (Path file : files.toList()) Files.copy(file, copy.resolve(file.getFileName()));
    }
    return copy;
  }
}
