import java.nio.file.*;

/** Without the second file the program says so and ends with a failure; one that was not built hides nothing. */
public class Missing {
  public static void main(String[] args) throws Exception {
    if (!Files.exists(Path.of("Words.class"))) {
      System.out.println("nothing is hidden");
      return;
    }
    Path copy = Files.createTempDirectory("copy");
    for (String name : new String[] {"Words.class", "a.txt"}) Files.copy(Path.of(name), copy.resolve(name));
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "Words")
        .directory(copy.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    boolean told = process.waitFor() != 0 && text.contains("b.txt");
    System.out.println(told ? "nothing is hidden" : "hidden: " + text);
  }
}
