import java.nio.file.*;

public class Delivered {
  public static void main(String[] args) throws Exception {
    if (Files.exists(Path.of("delivered/Shop.class"))) {
      Process shop = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx32m", "-cp", "delivered", "Shop").start();
      String printed = new String(shop.getInputStream().readAllBytes()).trim();
      if (!printed.equals("total 5")) throw new IllegalStateException("delivered: " + printed);
    }
    System.out.println("nothing wrong was delivered");
  }
}
