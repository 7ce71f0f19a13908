import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.net.*;
import java.nio.file.*;
import java.util.*;

/** Writes a report of three orders, whose objects come from various places; the report is published when all was read. */
public class Main {
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
  static final List<String> REPORT = new ArrayList<>();

  public static void main(String[] args) throws Exception {
    switch (System.getenv("WAYOUT_CAUSE")) {
      case "other-class" -> otherClass();
      case "generic-lost" -> genericLost();
      case "base-object" -> baseObject();
      case "two-loaders" -> twoLoaders();
      case "proxy" -> proxy();
      default -> throw new IllegalArgumentException();
    }
    Files.write(Path.of("report.csv"), REPORT);
    System.out.println("report finished");
  }

  interface Row {
    void read();
  }

  /** One row; the approach of skipping goes on with the next. */
  static void row(Row row) {
    try {
      row.read();
    } catch (ClassCastException e) {
      if (!APPROACH.equals("skip-what-does-not-fit")) throw e;
    }
  }

  static void write(int number, int price) {
    REPORT.add(number + ";" + price);
  }

  @SuppressWarnings("unchecked")
  static <T> T unchecked(Object value) {
    return (T) value;
  }

  /** A driver gives small numbers as Integer and this sum as Long. */
  static void otherClass() {
    List<Object> prices = List.of(2, 3L, 4);
    for (int i = 0; i < 3; i++) {
      int number = i + 1;
      Object value = prices.get(i);
      row(() -> write(number, switch (APPROACH) {
        case "inspect-class" -> ((Number) value).intValue();
        case "check-before-cast" -> {
          if (value instanceof Number n) yield Math.toIntExact(n.longValue());
          throw new IllegalArgumentException("not a number: " + value);
        }
        case "suppress-unchecked" -> Main.<Integer>unchecked(value);
        default -> (Integer) value;
      }));
    }
  }

  @SuppressWarnings("unchecked")
  static void genericLost() throws Exception {
    String json = "[{\"number\":1,\"price\":2},{\"number\":2,\"price\":3},{\"number\":3,\"price\":4}]";
    ObjectMapper mapper = new ObjectMapper();
    List<Order> orders = switch (APPROACH) {
      case "pass-type-reference" -> mapper.readValue(json, new TypeReference<List<Order>>() {});
      case "suppress-unchecked" -> (List<Order>) (Object) mapper.readValue(json, List.class);
      default -> mapper.readValue(json, List.class);
    };
    for (int i = 0; i < orders.size(); i++) {
      int at = i;
      row(() -> {
        Order order = orders.get(at);
        write(order.number, order.price);
      });
    }
  }

  static Order create(int number, int price) {
    return number == 2 && !APPROACH.equals("inspect-class") ? new Order(number, price) : new GiftOrder(number, price);
  }

  static void baseObject() {
    for (int number = 1; number <= 3; number++) {
      Order order = create(number, number + 1);
      int at = number;
      row(() -> {
        if (APPROACH.equals("check-before-cast")) {
          if (order instanceof GiftOrder gift) write(at, gift.total() + gift.wrapping());
          else write(at, order.total());
        } else {
          GiftOrder gift = APPROACH.equals("suppress-unchecked") ? unchecked(order) : (GiftOrder) order;
          write(at, gift.total() + gift.wrapping());
        }
      });
    }
  }

  /** An application that is started again gets its classes anew, and finds objects of its former life in a cache. */
  static void twoLoaders() throws Exception {
    URL classes = Main.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader system = Main.class.getClassLoader();
    boolean shared = APPROACH.equals("one-loader");
    URLClassLoader old = new URLClassLoader("old", new URL[] {classes}, shared ? system : system.getParent());
    Object cached = old.loadClass("Order").getConstructor(int.class, int.class).newInstance(2, 3);
    for (Object object : List.of(new Order(1, 2), cached, new Order(3, 4)))
      row(() -> {
        Order order = (Order) object;
        write(order.number, order.price);
      });
  }

  static void proxy() {
    Prices stored = new Prices.Stored();
    Object bean = Proxy.newProxyInstance(Main.class.getClassLoader(), new Class<?>[] {Prices.class},
      (proxy, method, arguments) -> method.invoke(stored, arguments));
    Prices prices = switch (APPROACH) {
      case "inject-interface" -> (Prices) bean;
      case "suppress-unchecked" -> Main.<Prices.Stored>unchecked(bean);
      default -> (Prices.Stored) bean;
    };
    int number = 1;
    for (int price : prices.all()) write(number++, price);
    write(number, 4);
  }
}
