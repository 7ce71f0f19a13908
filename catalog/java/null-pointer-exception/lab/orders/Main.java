import java.nio.file.*;
import java.util.*;

/** Ships the orders of a queue; the queue is emptied once the loop has come to its end, so that after a crash nothing is lost. */
public class Main {
  static final String CAUSE = System.getenv("WAYOUT_CAUSE");
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
  static final boolean CHECK = APPROACH.equals("null-checks-everywhere");
  static final Map<String, String> addresses = new HashMap<>();
  static final Map<String, Integer> weights = new HashMap<>(Map.of("ada", 2, "cid", 3));

  static class Parcel {
    List<String> labels;

    Parcel(String order) {
      // The constructor that a second case was added to without the assignment.
      if (!order.equals("bob") || APPROACH.equals("initialise") || APPROACH.equals("trace-origin"))
        labels = new ArrayList<>();
    }
  }

  static void note(String file, String order) throws Exception {
    Files.writeString(Path.of(file), order + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  public static void main(String[] args) throws Exception {
    Path queue = Path.of("queue.txt");
    Files.write(queue, List.of("ada", "bob", "cid"));
    // The address book has a stray blank in one name: there the null comes from.
    for (String line : List.of("ada=Rome", "bob =Oslo", "cid=Kiel")) {
      String name = line.split("=")[0];
      addresses.put(APPROACH.equals("trace-origin") ? name.trim() : name, line.split("=")[1]);
    }
    try {
      for (String order : Files.readAllLines(queue)) ship(order);
    } catch (NullPointerException e) {
      if (!APPROACH.equals("catch-npe")) throw e;
    }
    Files.delete(queue);
    System.out.println("queue is empty");
  }

  static void ship(String order) throws Exception {
    switch (CAUSE) {
      case "method-returned-null" -> {
        if (APPROACH.equals("handle-absence")) {
          Optional<String> address = Optional.ofNullable(addresses.get(order));
          note(address.isPresent() ? "shipped.txt" : "aside.txt", order);
        } else if (!CHECK || addresses.get(order) != null) {
          String city = addresses.get(order).toUpperCase();
          note("shipped.txt", order);
          System.out.println(city);
        }
      }
      case "field-not-initialised" -> {
        Parcel parcel = new Parcel(order);
        if (!CHECK || parcel.labels != null) {
          parcel.labels.add(order);
          for (String label : parcel.labels) note("shipped.txt", label);
        }
      }
      case "null-unboxed" -> {
        if (APPROACH.equals("box-carefully")) {
          Integer weight = weights.get(order);
          note(weight == null ? "aside.txt" : "shipped.txt", order);
        } else if (!CHECK || weights.get(order) != null) {
          int weight = weights.get(order);
          note("shipped.txt", order);
          System.out.println(weight);
        }
      }
      case "null-into-null-hostile-api" -> {
        String address = addresses.get(order);
        if (APPROACH.equals("filter-nulls") && address == null) note("aside.txt", order);
        else if (!CHECK || address != null) {
          System.out.println(Map.of(order, address));
          note("shipped.txt", order);
        }
      }
      default -> throw new IllegalArgumentException(CAUSE);
    }
  }
}
