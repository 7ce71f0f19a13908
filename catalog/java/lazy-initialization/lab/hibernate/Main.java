import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import org.hibernate.*;

/** Reads an order in a transaction, and needs its items afterwards. */
public class Main {
  public static void main(String[] args) throws Exception {
    String how = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    Files.writeString(Path.of("how.txt"), how);
    SessionFactory factory = Shop.open(how, 1);
    Model.Ordered order;
    int items = -1;
    try (Session session = factory.openSession()) {
      Transaction transaction = session.beginTransaction();
      order = Shop.load(session, how);
      if (how.equals("transaction-around-use")) items = order.items().size();
      transaction.commit();
    }
    switch (System.getenv("WAYOUT_CAUSE")) {
      case "used-after-transaction" -> items = items < 0 ? order.items().size() : items;
      // A line of the log; the count itself was not asked of it.
      case "serialised-or-printed" -> {
        System.out.println("read " + order);
        items = order.total();
      }
      case "other-thread-or-cache" -> {
        Map<Long, Model.Ordered> cache = new ConcurrentHashMap<>(Map.of(1L, order));
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
          items = pool.submit(() -> cache.get(1L).items().size()).get();
        } finally {
          pool.shutdown();
        }
      }
      default -> throw new IllegalArgumentException();
    }
    System.out.println("order 1 has " + items + " items");
  }
}
