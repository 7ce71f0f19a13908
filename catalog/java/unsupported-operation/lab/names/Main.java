import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

/** One more name goes into a list, and the list into a file. */
public class Main {
  public static void main(String[] args) throws Exception {
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    boolean fixed = System.getenv("WAYOUT_CAUSE").equals("fixed-size-list") || approach.equals("use-arrays-aslist");
    List<String> names = fixed ? Arrays.asList("Ada", "Bob") : List.of("Ada", "Bob");
    if (approach.equals("copy-to-arraylist")) names = new ArrayList<>(names);
    if (approach.equals("build-anew")) {
      names = Stream.concat(names.stream(), Stream.of("Cem")).toList();
    } else {
      try {
        names.add("Cem");
      } catch (UnsupportedOperationException e) {
        if (!approach.equals("catch-and-ignore")) throw e;
      }
    }
    Files.writeString(Path.of("names.txt"), String.join(" ", names));
    System.out.println("done");
  }
}
