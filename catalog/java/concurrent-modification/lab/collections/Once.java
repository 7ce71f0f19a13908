import java.nio.file.*;
import java.util.*;

public class Once {
  public static void main(String[] args) throws Exception {
    Path file = Path.of("handled.txt");
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    if (new HashSet<>(lines).size() != lines.size()) throw new IllegalStateException("handled: " + lines);
    System.out.println("all handled once");
  }
}
