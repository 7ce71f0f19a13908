import java.util.*;
import java.util.stream.*;

/** Adds prices in five ways; each total is 9. */
public class Main {
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");

  public static void main(String[] args) {
    try {
      int total = switch (System.getenv("WAYOUT_CAUSE")) {
        case "loop-past-end" -> loop(new int[] {2, 3, 4});
        case "shorter-than-expected" -> lines(List.of("tea;2;1", "cup;3", "pot;4;1"));
        case "number-used-as-index" -> ids(List.of(new Order(101, 2), new Order(102, 3), new Order(103, 4)));
        case "not-found-index" -> names(List.of("tea", "cup", "pot"), List.of(2, 3, 4), List.of("tea", "mug", "cup", "pot"));
        // The orders of 1 are cancelled: what is left is 2, 3 and 4.
        case "removed-in-loop" -> removed(new ArrayList<>(List.of(2, 1, 1, 3, 4)));
        default -> throw new IllegalArgumentException();
      };
      System.out.println("total " + total);
    } catch (IndexOutOfBoundsException e) {
      if (!APPROACH.equals("catch-exception")) throw e;
      System.out.println("skipped");
    }
  }

  static int clamp(int index, int length) {
    return APPROACH.equals("clamp-index") ? Math.max(0, Math.min(index, length - 1)) : index;
  }

  static int loop(int[] prices) {
    int total = 0;
    switch (APPROACH) {
      case "fix-loop-bound" -> {
        for (int i = 0; i < prices.length; i++) total += prices[i];
      }
      case "iterate-without-index" -> {
        for (int price : prices) total += price;
      }
      default -> {
        for (int i = 0; i <= prices.length; i++) total += prices[clamp(i, prices.length)];
      }
    }
    return total;
  }

  /** Name, price and count; where no count is given it is 1. */
  static int lines(List<String> lines) {
    int total = 0;
    for (String line : lines) {
      String[] parts = line.split(";");
      int count;
      if (APPROACH.equals("check-length")) count = parts.length > 2 ? Integer.parseInt(parts[2]) : 1;
      else count = Integer.parseInt(parts[clamp(2, parts.length)]);
      total += count * Integer.parseInt(parts[1]);
    }
    return total;
  }

  record Order(int id, int price) {}

  static int ids(List<Order> orders) {
    Map<Integer, Order> byId = orders.stream().collect(Collectors.toMap(Order::id, order -> order));
    int total = 0;
    for (int id = 101; id <= 103; id++)
      total += (APPROACH.equals("map-lookup") ? byId.get(id) : orders.get(clamp(id, orders.size()))).price();
    return total;
  }

  static int names(List<String> sold, List<Integer> prices, List<String> wanted) {
    int total = 0;
    for (String name : wanted) {
      int at = sold.indexOf(name);
      if (APPROACH.equals("check-not-found") && at < 0) System.out.println("not sold here: " + name);
      else total += prices.get(clamp(at, prices.size()));
    }
    return total;
  }

  static int removed(List<Integer> prices) {
    switch (APPROACH) {
      case "remove-safely" -> prices.removeIf(price -> price == 1);
      case "reread-size" -> {
        for (int i = 0; i < prices.size(); i++) if (prices.get(i) == 1) prices.remove(i);
      }
      default -> {
        int rounds = prices.size();
        for (int i = 0; i < rounds; i++) if (prices.get(i) == 1) prices.remove(i);
      }
    }
    return prices.stream().mapToInt(price -> price).sum();
  }
}
