public class Order {
  public int number;
  public int price;

  public Order() {}

  public Order(int number, int price) {
    this.number = number;
    this.price = price;
  }

  public int total() {
    return price;
  }
}
