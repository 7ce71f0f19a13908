import jakarta.persistence.*;
import java.util.*;

/** One table of orders, mapped in two ways. */
class Model {
  interface Ordered {
    int total();

    List<String> items();

    void add(String item);
  }

  @Entity(name = "Order")
  @Table(name = "orders")
  static class Lazy implements Ordered {
    @Id long id;
    int total;

    @ElementCollection
    @CollectionTable(name = "items")
    List<String> items = new ArrayList<>();

    public int total() {
      return total;
    }

    public List<String> items() {
      return items;
    }

    public void add(String item) {
      items.add(item);
      total++;
    }

    @Override
    public String toString() {
      return Shop.how().equals("exclude-from-tostring") ? "order " + id : "order " + id + " of " + items;
    }
  }

  @Entity(name = "Order")
  @Table(name = "orders")
  static class Eager implements Ordered {
    @Id long id;
    int total;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "items")
    List<String> items = new ArrayList<>();

    public int total() {
      return total;
    }

    public List<String> items() {
      return items;
    }

    public void add(String item) {
      items.add(item);
      total++;
    }
  }

  /** What leaves the transaction in place of the entity. */
  record View(int total, List<String> items) implements Ordered {
    View(Ordered order) {
      this(order.total(), List.copyOf(order.items()));
    }

    public void add(String item) {
      throw new UnsupportedOperationException();
    }
  }
}
