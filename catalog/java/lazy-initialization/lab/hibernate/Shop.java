import java.nio.file.*;
import java.util.*;
import org.hibernate.*;
import org.hibernate.cfg.Configuration;

class Shop {
  /** The approach, noted in a file for what comes afterwards. */
  static String how() {
    try {
      return Files.readString(Path.of("how.txt"));
    } catch (java.io.IOException e) {
      return "";
    }
  }

  static SessionFactory open(String how, int orders) {
    boolean eager = how.equals("fetch-eager");
    Configuration configuration = new Configuration();
    configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1");
    configuration.setProperty("hibernate.hbm2ddl.auto", "create");
    configuration.setProperty("hibernate.generate_statistics", "true");
    if (how.equals("enable-lazy-no-trans")) configuration.setProperty("hibernate.enable_lazy_load_no_trans", "true");
    configuration.addAnnotatedClass(eager ? Model.Eager.class : Model.Lazy.class);
    SessionFactory factory = configuration.buildSessionFactory();
    try (Session session = factory.openSession()) {
      Transaction transaction = session.beginTransaction();
      for (long id = 1; id <= orders; id++) {
        if (eager) {
          Model.Eager order = new Model.Eager();
          order.id = id;
          order.add("tea");
          order.add("cup");
          session.persist(order);
        } else {
          Model.Lazy order = new Model.Lazy();
          order.id = id;
          order.add("tea");
          order.add("cup");
          session.persist(order);
        }
      }
      transaction.commit();
    }
    return factory;
  }

  static Model.Ordered load(Session session, String how) {
    Model.Ordered order = list(session, how, " where o.id = 1").get(0);
    if (how.equals("initialize-inside")) Hibernate.initialize(order.items());
    return how.equals("return-dto") ? new Model.View(order) : order;
  }

  static List<Model.Ordered> list(Session session, String how, String where) {
    String fetch = how.equals("fetch-in-query") ? " join fetch o.items" : "";
    return session.createQuery("select o from Order o" + fetch + where, Model.Ordered.class).getResultList();
  }
}
