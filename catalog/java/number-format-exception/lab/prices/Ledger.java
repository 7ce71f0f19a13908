import java.math.BigDecimal;
import java.nio.file.*;
import java.util.*;

/** What is entered, if anything is, has to be the sum. */
public class Ledger {
  static List<String> texts() {
    return switch (System.getenv("WAYOUT_CAUSE")) {
      case "empty-or-missing" -> List.of("4", "");
      case "blanks-around" -> List.of("2", " 3");
      case "grouped-or-local" -> List.of("1,000", "5");
      case "decimal-in-integer" -> List.of("2.50", "2.50");
      case "too-large" -> List.of("3000000000", "5");
      default -> throw new IllegalArgumentException();
    };
  }

  public static void main(String[] args) throws Exception {
    String right = switch (System.getenv("WAYOUT_CAUSE")) {
      case "grouped-or-local" -> "1005";
      case "too-large" -> "3000000005";
      default -> "5";
    };
    Path file = Path.of("total.txt");
    if (Files.exists(file) && new BigDecimal(Files.readString(file)).compareTo(new BigDecimal(right)) != 0)
      throw new IllegalStateException(Files.readString(file) + " in place of " + right);
    System.out.println("no wrong total");
  }
}
