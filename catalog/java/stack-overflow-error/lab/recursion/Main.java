import java.util.*;

/** Each way ends in 9. */
public class Main {
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");

  public static void main(String[] args) throws Exception {
    if (APPROACH.equals("raise-stack")) {
      Thread deep = new Thread(null, Main::run, "main", 32L << 20);
      deep.start();
      deep.join();
    } else {
      run();
    }
  }

  static void run() {
    int result = 0;
    try {
      result = switch (System.getenv("WAYOUT_CAUSE")) {
        case "endless-recursion" -> sumOfOdd(5);
        case "objects-in-circle" -> new Order().toString().length();
        case "self-call" -> new Price().amount();
        case "really-deep" -> depth() / 10_000;
        default -> throw new IllegalArgumentException();
      };
    } catch (StackOverflowError e) {
      if (!APPROACH.equals("catch-error")) throw e;
    }
    System.out.println("result " + result);
  }

  /** 5, 3, 1, and then past the 0 that it waits for. */
  static int sumOfOdd(int n) {
    if (APPROACH.equals("find-circle") ? n <= 0 : n == 0) return 0;
    return n + sumOfOdd(n - 2);
  }

  static class Price {
    private final int amount = 9;

    int amount() {
      return APPROACH.equals("find-circle") ? amount : amount();
    }
  }

  static class Order {
    final Item item = new Item(this);

    @Override
    public String toString() {
      return "O(" + item + ")";
    }
  }

  record Item(Order order) {
    @Override
    public String toString() {
      return APPROACH.equals("break-reference") ? "I(cup)" : "I(" + order + ")";
    }
  }

  static class Node {
    Node next;
  }

  static int depth() {
    Node top = new Node();
    for (int i = 1; i < 90_000; i++) {
      Node above = new Node();
      above.next = top;
      top = above;
    }
    if (!APPROACH.equals("iterate")) return depth(top);
    int depth = 0;
    Deque<Node> work = new ArrayDeque<>(List.of(top));
    while (!work.isEmpty()) {
      Node node = work.pop();
      depth++;
      if (node.next != null) work.push(node.next);
    }
    return depth;
  }

  static int depth(Node node) {
    return node.next == null ? 1 : 1 + depth(node.next);
  }
}
