import java.nio.file.*;
import java.util.*;

/** Builds and runs, as the program is built and run now, code that calls a method of Java 21. */
public class NewerApi {
  public static void main(String[] args) throws Exception {
    List<String> how = Files.readAllLines(Path.of("how.txt"));
    Path folder = Files.createTempDirectory("newer");
    Path source = folder.resolve("Clamp.java");
    Files.writeString(source, "class Clamp { public static void main(String[] a) { System.out.println(Math.clamp(7L, 1, 5)); } }\n");
    List<String> options = how.get(2).isEmpty() ? List.of() : List.of(how.get(2).split(" "));
    if (Jdks.compile(Path.of(how.get(0)), options, ".", folder.toString(), source.toString()) == 0)
      Jdks.run(Path.of(how.get(1)), "java", List.of("-cp", folder.toString(), "Clamp"));
    System.out.println("tried");
  }
}
