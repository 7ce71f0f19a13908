import java.math.BigDecimal;
import java.nio.file.*;
import java.text.NumberFormat;
import java.util.*;

/** Adds two amounts that are given as texts, and enters the sum. */
public class Main {
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");

  public static void main(String[] args) throws Exception {
    List<String> texts = Ledger.texts();
    BigDecimal total = BigDecimal.ZERO;
    for (String text : texts) total = total.add(number(text));
    Files.writeString(Path.of("total.txt"), total.toPlainString());
    System.out.println("done: " + total.toPlainString());
  }

  static BigDecimal number(String text) throws Exception {
    return switch (APPROACH) {
      // What is not given is one.
      case "treat-missing" -> BigDecimal.valueOf(text.isBlank() ? 1 : Integer.parseInt(text.strip()));
      case "strip-text" -> BigDecimal.valueOf(Integer.parseInt(text.strip()));
      case "parse-with-locale" -> new BigDecimal(NumberFormat.getInstance(Locale.US).parse(text).toString());
      case "choose-number-type" -> new BigDecimal(text);
      case "strip-non-digits" -> BigDecimal.valueOf(Integer.parseInt(text.replaceAll("[^0-9]", "")));
      case "catch-and-zero" -> {
        try {
          yield BigDecimal.valueOf(Integer.parseInt(text));
        } catch (NumberFormatException e) {
          yield BigDecimal.ZERO;
        }
      }
      default -> BigDecimal.valueOf(Integer.parseInt(text));
    };
  }
}
