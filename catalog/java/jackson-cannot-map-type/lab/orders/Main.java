import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.*;
import java.nio.file.*;
import java.util.*;

/** Writes an order as JSON, or reads the amount of one. */
public class Main {
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
  static final ObjectMapper MAPPER = new ObjectMapper();

  static class Hidden {
    private final int amount = 42;
  }

  record Seen(int amount) {}

  static class Fixed {
    final int amount;

    Fixed(int amount) {
      this.amount = amount;
    }
  }

  static class Marked {
    final int amount;

    @JsonCreator
    Marked(@JsonProperty("amount") int amount) {
      this.amount = amount;
    }
  }

  static class Open {
    public int amount;
  }

  public static void main(String[] args) throws Exception {
    String result = switch (System.getenv("WAYOUT_CAUSE")) {
      case "nothing-visible" -> write();
      case "no-usable-constructor" -> read("{\"amount\": 42}");
      case "json-has-other-shape" -> readList("[{\"amount\": 42}]");
      default -> throw new IllegalArgumentException();
    };
    Files.writeString(Path.of("result.txt"), result);
    System.out.println("handled");
  }

  static String write() throws Exception {
    if (APPROACH.equals("fail-on-empty-off")) MAPPER.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    return MAPPER.writeValueAsString(APPROACH.equals("add-getters") ? new Seen(42) : new Hidden());
  }

  static String read(String json) throws Exception {
    return switch (APPROACH) {
      case "add-constructor" -> "{\"amount\":" + MAPPER.readValue(json, Marked.class).amount + "}";
      case "read-as-map" -> "{\"amount\":" + MAPPER.readValue(json, Map.class).get("amount") + "}";
      default -> "{\"amount\":" + MAPPER.readValue(json, Fixed.class).amount + "}";
    };
  }

  static String readList(String json) throws Exception {
    return switch (APPROACH) {
      case "match-the-json" ->
          "{\"amount\":" + MAPPER.readValue(json, new TypeReference<List<Open>>() {}).get(0).amount + "}";
      case "read-as-map" -> "{\"amount\":" + MAPPER.readValue(json, Map.class).get("amount") + "}";
      default -> "{\"amount\":" + MAPPER.readValue(json, Open.class).amount + "}";
    };
  }
}
