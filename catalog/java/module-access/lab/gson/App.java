import com.google.gson.*;
import java.lang.reflect.Modifier;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;

/** Writes an order as JSON and reads it again. */
public class App {
  static class Order {
    int number;
    LocalDate day;

    Order(int number, LocalDate day) {
      this.number = number;
      this.day = day;
    }
  }

  public static void main(String[] args) throws Exception {
    GsonBuilder builder = new GsonBuilder();
    switch (Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "")) {
      case "register-adapter" -> builder
        .registerTypeAdapter(LocalDate.class, (JsonSerializer<LocalDate>) (day, type, context) -> new JsonPrimitive(day.toString()))
        .registerTypeAdapter(LocalDate.class, (JsonDeserializer<LocalDate>) (json, type, context) -> LocalDate.parse(json.getAsString()));
      // As `transient` at the field does.
      case "leave-field-out" -> builder.setExclusionStrategies(new ExclusionStrategy() {
        public boolean shouldSkipField(FieldAttributes field) {
          return field.getName().equals("day") || field.hasModifier(Modifier.TRANSIENT);
        }

        public boolean shouldSkipClass(Class<?> type) {
          return false;
        }
      });
      default -> {}
    }
    Gson gson = builder.create();
    String json = gson.toJson(new Order(7, LocalDate.of(2024, 3, 5)));
    Files.writeString(Path.of("order.json"), json);
    Order order = gson.fromJson(json, Order.class);
    System.out.println("order " + order.number + " of " + order.day + " came back");
  }
}
