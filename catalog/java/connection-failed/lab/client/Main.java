import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;

/** Asks a server of its own for a price and shows it. One that hangs for good answers after nobody waits any more. */
public class Main {
  static final String APPROACH = Objects.requireNonNullElse(System.getenv("WAYOUT_APPROACH"), "");
  static final String CAUSE = System.getenv("WAYOUT_CAUSE");

  public static void main(String[] args) {
    try {
      ask();
      System.exit(0);
    } catch (Exception e) {
      // The server's threads would keep the program alive.
      e.printStackTrace();
      System.exit(1);
    }
  }

  static void ask() throws Exception {
    int port = freePort();
    ScheduledExecutorService later = Executors.newScheduledThreadPool(1, task -> {
      Thread thread = new Thread(task);
      thread.setDaemon(true);
      return thread;
    });
    if (CAUSE.equals("not-yet-started")) later.schedule(() -> serve(port), 700, TimeUnit.MILLISECONDS);
    else serve(port);
    int asked = CAUSE.equals("nothing-listens") && !APPROACH.equals("right-address") ? freePort() : port;
    String host = CAUSE.equals("name-not-known") && !APPROACH.equals("right-address") ? "shop.example" : "127.0.0.1";
    String answer = patiently(new URL("http://" + host + ":" + asked + "/price"));
    Files.writeString(Path.of("shown.txt"), answer);
    System.out.println("shown");
  }

  static String patiently(URL url) throws Exception {
    for (int tries = 0; ; tries++) {
      try {
        return fetch(url);
      } catch (IOException e) {
        if (APPROACH.equals("catch-and-empty")) return "";
        if (!APPROACH.equals("retry-with-pause") || tries == 4) throw e;
        Thread.sleep(100L << tries);
      }
    }
  }

  static String fetch(URL url) throws IOException {
    URLConnection connection = url.openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(1000);
    connection.setReadTimeout(APPROACH.equals("longer-timeout") ? 10_000 : APPROACH.equals("no-timeout") ? 0 : 200);
    try (var in = connection.getInputStream()) {
      return new String(in.readAllBytes());
    }
  }

  static Void serve(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext("/price", exchange -> {
      pause(CAUSE.equals("answer-too-slow") ? 1000 : 0);
      exchange.sendResponseHeaders(200, 2);
      exchange.getResponseBody().write("42".getBytes());
      exchange.close();
    });
    server.start();
    return null;
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
