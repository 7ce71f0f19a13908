import java.util.*;

/** An order as the other side sends it. */
public class Main {
  public static void main(String[] args) throws Exception {
    String cause = System.getenv("WAYOUT_CAUSE");
    String approach = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
    String json =
        switch (cause) {
          case "new-property" -> "{\"id\":7,\"itemCount\":3,\"channel\":\"web\"}";
          case "other-name" -> "{\"id\":7,\"item_count\":3}";
          case "wrapped" -> "{\"data\":{\"id\":7,\"itemCount\":3}}";
          default -> "{\"id\":7,\"itemCount\":3}";
        };
    System.out.println(Orders.read(cause, approach, json));
  }
}
