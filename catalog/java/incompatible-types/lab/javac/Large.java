import java.nio.file.*;

public class Large {
  public static void main(String[] args) throws Exception {
    String cause = System.getenv("WAYOUT_CAUSE");
    if (cause.equals("needs-conversion") || cause.equals("narrowing")) {
      Path project = Build.copy();
      if (Build.compile(project, project)) {
        Process program = Build.start(project, "3000000000", "1").redirectErrorStream(true).start();
        String printed = new String(program.getInputStream().readAllBytes());
        if (program.waitFor() == 0 && !printed.contains("total 3000000001")) throw new IllegalStateException(printed);
      }
    }
    System.out.println("no wrong total");
  }
}
