import java.nio.file.*;

/** What was shown, if anything was, is the price. */
public class Audit {
  public static void main(String[] args) throws Exception {
    Path file = Path.of("shown.txt");
    boolean right = !Files.exists(file) || Files.readString(file).equals("42");
    System.out.println(right ? "nothing wrong is shown" : "shown: '" + Files.readString(file) + "'");
  }
}
