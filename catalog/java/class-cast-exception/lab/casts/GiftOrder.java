public class GiftOrder extends Order {
  public GiftOrder(int number, int price) {
    super(number, price);
  }

  public int wrapping() {
    return 1;
  }
}
