import java.nio.file.*;

public class Kept {
  public static void main(String[] args) {
    if (!Files.exists(Path.of("m2/com/example/by-hand/1.0/by-hand-1.0.jar"))) throw new IllegalStateException("by-hand-1.0.jar is gone");
    System.out.println("what was installed by hand is there");
  }
}
