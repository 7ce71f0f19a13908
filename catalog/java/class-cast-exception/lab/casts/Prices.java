import java.util.List;

/** Where prices come from; the program sees it through a proxy that counts the calls. */
public interface Prices {
  List<Integer> all();

  class Stored implements Prices {
    public List<Integer> all() {
      return List.of(2, 3);
    }
  }
}
