import java.util.*;

/** Starts the service in a JVM of its own, with the sizes that somebody gave it. */
public class Main {
  public static void main(String[] args) throws Exception {
    String cause = System.getenv("WAYOUT_CAUSE");
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    List<String> sizes = new ArrayList<>(switch (cause) {
      case "class-metadata" -> List.of("-Xmx32m", "-XX:MaxMetaspaceSize=12m");
      case "direct-buffers" -> List.of("-Xmx32m", "-XX:MaxDirectMemorySize=8m");
      // More than the half gigabyte that a process may have here.
      case "machine-too-small" -> List.of("-Xms700m", "-Xmx700m");
      default -> List.of("-Xmx24m");
    });
    switch (approach) {
      case "raise-xmx" -> sizes.add(cause.equals("machine-too-small") ? "-Xmx900m" : "-Xmx128m");
      case "raise-metaspace" -> sizes.add("-XX:MaxMetaspaceSize=96m");
      case "fit-container" -> sizes.addAll(List.of("-Xms16m", "-Xmx64m", "-XX:MaxDirectMemorySize=64m"));
      case "smaller-stacks" -> sizes.add("-Xss256k");
      case "disable-gc-limit" -> sizes.add("-XX:-UseGCOverheadLimit");
      default -> {}
    }
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=16m", "-XX:-CreateCoredumpOnCrash"));
    command.addAll(sizes);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "Service"));
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
