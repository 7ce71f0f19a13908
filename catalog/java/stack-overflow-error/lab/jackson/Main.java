import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.*;
import java.util.*;

/** Writes an order whose items know their order. */
public class Main {
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");

  public static class Order {
    public int number = 7;
    public List<Item> items = List.of(new Item(this));
  }

  public static class Item {
    public String name = "tea";
    public Order order;

    Item(Order order) {
      this.order = order;
    }
  }

  abstract static class Ignoring {
    @JsonIgnore public Order order;
  }

  record ItemView(String name) {}

  record OrderView(int number, List<ItemView> items) {
    OrderView(Order order) {
      this(order.number, order.items.stream().map(item -> new ItemView(item.name)).toList());
    }
  }

  public static void main(String[] args) throws Exception {
    ObjectMapper mapper = APPROACH.equals("raise-nesting-limit") ? lenient() : new ObjectMapper();
    // The annotation @JsonIgnore at the field, as it would stand in the class.
    if (APPROACH.equals("break-reference")) mapper.addMixIn(Item.class, Ignoring.class);
    Object value = APPROACH.equals("return-dto") ? new OrderView(new Order()) : new Order();
    Throwable[] failed = new Throwable[1];
    Thread main = new Thread(null, () -> {
      try {
        System.out.println(mapper.writeValueAsString(value));
      } catch (StackOverflowError e) {
        if (APPROACH.equals("catch-error")) System.out.println("{}");
        else failed[0] = e;
      } catch (Exception e) {
        failed[0] = e;
      }
    }, "main", APPROACH.equals("raise-stack") ? 64L << 20 : 0);
    main.start();
    main.join();
    if (failed[0] instanceof Exception e) throw e;
    if (failed[0] instanceof Error e) throw e;
  }

  /** StreamWriteConstraints came with 2.16; before there was no limit to raise. */
  static ObjectMapper lenient() throws Exception {
    try {
      Class<?> type = Class.forName("com.fasterxml.jackson.core.StreamWriteConstraints");
      Object builder = type.getMethod("builder").invoke(null);
      builder = builder.getClass().getMethod("maxNestingDepth", int.class).invoke(builder, Integer.MAX_VALUE);
      Object constraints = builder.getClass().getMethod("build").invoke(builder);
      JsonFactory factory = new JsonFactory();
      factory.getClass().getMethod("setStreamWriteConstraints", type).invoke(factory, constraints);
      return new ObjectMapper(factory);
    } catch (ClassNotFoundException e) {
      return new ObjectMapper();
    }
  }
}
