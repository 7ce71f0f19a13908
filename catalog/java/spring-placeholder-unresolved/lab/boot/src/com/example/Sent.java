package com.example;

import java.nio.file.*;

public class Sent {
  public static void main(String[] args) throws Exception {
    Path sent = Path.of("sent.txt");
    if (Files.exists(sent) && !Files.readString(sent).equals("k-123")) throw new IllegalStateException("sent with " + Files.readString(sent));
    System.out.println("no request with a wrong key");
  }
}
