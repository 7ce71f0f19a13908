package com.example;

import java.nio.file.*;

public class Seen {
  public static void main(String[] args) throws Exception {
    Path seen = Path.of("seen.txt");
    if (Files.exists(seen) && !Files.readString(seen).equals("3")) throw new IllegalStateException("only " + Files.readString(seen));
    System.out.println("no stored order was missed");
  }
}
