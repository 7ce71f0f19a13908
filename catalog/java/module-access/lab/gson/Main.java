import java.util.*;

/** Starts the program in a JVM of its own, with the options of the approach. */
public class Main {
  public static void main(String[] args) throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    switch (Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "")) {
      case "add-opens" -> command.add("--add-opens=java.base/java.time=ALL-UNNAMED");
      case "illegal-access-permit" -> command.add("--illegal-access=permit");
      default -> {}
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "App"));
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
