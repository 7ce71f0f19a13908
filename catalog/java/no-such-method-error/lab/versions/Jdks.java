import java.io.IOException;
import java.nio.file.*;
import java.util.*;

/** The Java that runs this, and the newest JDK beside it. */
class Jdks {
  static final Path OLD = Path.of(System.getProperty("java.home"));
  static final Path NEW = newest();

  static Path newest() {
    try (var all = Files.list(OLD.getParent())) {
      return all.filter(one -> Files.exists(one.resolve("bin/javac"))).max(Comparator.comparing(Jdks::release)).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static int release(Path jdk) {
    try {
      String text = Files.readString(jdk.resolve("release")).split("JAVA_VERSION=\"")[1];
      return Integer.parseInt(text.split("[.\"]")[0]);
    } catch (IOException e) {
      return 0;
    }
  }

  static int run(Path jdk, String tool, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin").resolve(tool).toString()));
    String jvm = tool.equals("javac") ? "-J" : "";
    for (String lean : List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")) command.add(jvm + lean);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
