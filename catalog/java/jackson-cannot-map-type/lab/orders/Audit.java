import java.nio.file.*;

/** What was written, if anything was, is the order. */
public class Audit {
  public static void main(String[] args) throws Exception {
    Path file = Path.of("result.txt");
    boolean right = !Files.exists(file) || Files.readString(file).equals("{\"amount\":42}");
    System.out.println(right ? "no wrong order" : "wrote " + Files.readString(file));
  }
}
