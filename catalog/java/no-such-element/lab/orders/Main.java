import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.*;

/** Adds up 2 and 3, which come from an Optional, from the input, or from a queue. */
public class Main {
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");

  public static void main(String[] args) {
    int sum = switch (System.getenv("WAYOUT_CAUSE")) {
      case "empty-optional" -> 5 + extra(List.<Integer>of().stream().max(Integer::compare));
      case "end-of-input" -> endOfInput();
      case "token-of-other-type" -> otherType(new Scanner("2 none 3"));
      case "empty-collection" -> queue(new ArrayDeque<>(List.of(2, 3)));
      default -> throw new IllegalArgumentException();
    };
    System.out.println("sum " + sum);
  }

  static int extra(Optional<Integer> found) {
    if (APPROACH.equals("or-else")) return found.orElse(0);
    if (APPROACH.equals("or-else-null")) return found.orElse(null);
    return found.get();
  }

  /** Two parts of a program read from the same input, a line each. */
  static int endOfInput() {
    InputStream input = new ByteArrayInputStream("2\n3\n".getBytes());
    Scanner first = new Scanner(input);
    int sum = Integer.parseInt(first.nextLine());
    Scanner second = APPROACH.equals("one-scanner") ? first : new Scanner(input);
    if (APPROACH.equals("ask-has-next")) return second.hasNextLine() ? sum + Integer.parseInt(second.nextLine()) : sum;
    for (int tries = 0; APPROACH.equals("catch-and-retry") && tries < 3; tries++) {
      try {
        return sum + Integer.parseInt(second.nextLine());
      } catch (NoSuchElementException e) {
        System.err.println(e);
      }
    }
    return sum + Integer.parseInt(second.nextLine());
  }

  static int otherType(Scanner in) {
    int sum = 0;
    int tries = 0;
    while (in.hasNext()) {
      if (APPROACH.equals("ask-has-next") && !in.hasNextInt()) {
        in.next();
        continue;
      }
      try {
        sum += in.nextInt();
      } catch (InputMismatchException e) {
        // As often as a patient user would.
        if (!APPROACH.equals("catch-and-retry") || tries++ == 100) throw e;
      }
    }
    return sum;
  }

  static int queue(ArrayDeque<Integer> queue) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      if (APPROACH.equals("ask-is-empty") && queue.isEmpty()) break;
      sum += queue.pop();
    }
    return sum;
  }
}
