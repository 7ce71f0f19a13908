import java.nio.file.*;

/** The file, if there is one, has all three names. */
public class Audit {
  public static void main(String[] args) throws Exception {
    Path file = Path.of("names.txt");
    boolean right = !Files.exists(file) || Files.readString(file).equals("Ada Bob Cem");
    System.out.println(right ? "all are in" : "one is lost: " + Files.readString(file));
  }
}
