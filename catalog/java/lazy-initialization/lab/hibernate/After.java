import org.hibernate.*;

/** What the approach costs a list, and whether an order and its items can be of different times. */
public class After {
  public static void main(String[] args) {
    String how = Shop.how();
    SessionFactory factory = Shop.open(how, 20);
    factory.getStatistics().clear();
    try (Session session = factory.openSession()) {
      Shop.list(session, how, "").forEach(Model.Ordered::total);
    }
    long statements = factory.getStatistics().getPrepareStatementCount();
    if (statements > 1) throw new IllegalStateException(statements + " statements for a list of orders");

    Model.Ordered order;
    int items = -1;
    try (Session session = factory.openSession()) {
      order = Shop.load(session, how);
      if (how.equals("transaction-around-use")) items = order.items().size();
    }
    try (Session session = factory.openSession()) {
      Transaction transaction = session.beginTransaction();
      Shop.list(session, "", " where o.id = 1").get(0).add("spoon");
      transaction.commit();
    }
    try {
      if (items < 0) items = order.items().size();
    } catch (LazyInitializationException e) {
      items = order.total();
    }
    if (items != order.total()) throw new IllegalStateException("a total of " + order.total() + " for " + items + " items");
    System.out.println("one statement, one state");
  }
}
