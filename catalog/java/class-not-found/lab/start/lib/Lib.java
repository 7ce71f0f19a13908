package lib;

public class Lib {
  public static int add(int a, int b) {
    return a + b;
  }
}
