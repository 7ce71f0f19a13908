package com.example;

import java.nio.file.*;

public class Pending {
  public static void main(String[] args) throws Exception {
    if (Files.exists(Path.of("ended.txt")) && !Files.exists(Path.of("order.txt"))) throw new IllegalStateException("order 7 is lost");
    System.out.println("nothing was lost");
  }
}
