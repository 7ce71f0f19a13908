import java.nio.file.*;
import java.util.*;

public class Orders {
  public static void main(String[] args) throws Exception {
    Set<String> found = new TreeSet<>();
    for (String name : List.of("queue.txt", "shipped.txt", "aside.txt"))
      if (Files.exists(Path.of(name))) found.addAll(Files.readAllLines(Path.of(name)));
    if (!found.equals(Set.of("ada", "bob", "cid"))) throw new IllegalStateException("only " + found);
    System.out.println("no order lost");
  }
}
