import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads an order as the approach has it. */
class Orders {
  static class Order {
    public int id;
    public int itemCount;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  static class Tolerant extends Order {}

  static class Complete extends Order {
    public String channel;
  }

  static class Named extends Order {
    @JsonProperty("item_count")
    public void count(int count) {
      itemCount = count;
    }
  }

  static class Response {
    public Order data;
  }

  static class Private {
    private int id;
    private int itemCount;
  }

  static class Accessible {
    private int id;
    private int itemCount;

    public void setId(int id) {
      this.id = id;
    }

    public void setItemCount(int count) {
      itemCount = count;
    }
  }

  static String read(String cause, String approach, String json) throws Exception {
    JsonMapper.Builder builder = JsonMapper.builder();
    if (approach.equals("ignore-unknown-everywhere")) builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    if (approach.equals("naming-strategy")) builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    ObjectMapper mapper = builder.build();
    if (cause.equals("no-accessor")) {
      if (approach.equals("add-accessor")) {
        Accessible order = mapper.readValue(json, Accessible.class);
        return order.id + ": " + order.itemCount + " items";
      }
      Private order = mapper.readValue(json, Private.class);
      return order.id + ": " + order.itemCount + " items";
    }
    if (approach.equals("unwrap")) return show(mapper.readValue(json, Response.class).data);
    Class<? extends Order> type =
        switch (approach) {
          case "ignore-unknown-class" -> Tolerant.class;
          case "add-the-property" -> Complete.class;
          case "name-the-property" -> Named.class;
          default -> Order.class;
        };
    return show(mapper.readValue(json, type));
  }

  static String show(Order order) {
    return order.id + ": " + order.itemCount + " items";
  }
}
