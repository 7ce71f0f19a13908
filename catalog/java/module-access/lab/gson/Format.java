import java.nio.file.*;

public class Format {
  public static void main(String[] args) throws Exception {
    Path file = Path.of("order.json");
    String json = Files.exists(file) ? Files.readString(file) : "";
    if (json.contains("\"year\"") || json.contains("\"month\"")) throw new IllegalStateException(json);
    System.out.println("no internals");
  }
}
