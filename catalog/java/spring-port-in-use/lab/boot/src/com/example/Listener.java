package com.example;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.*;

/** Has the port, and in memory an order that it writes when it ends. */
public class Listener {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(args[0])), 0);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        Files.writeString(Path.of("order.txt"), "order 7");
      } catch (Exception e) {
        e.printStackTrace();
      }
    }));
    server.start();
    System.out.println("listening");
  }
}
