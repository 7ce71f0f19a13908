package com.example;

import java.nio.file.*;

public class Runs {
  public static void main(String[] args) throws Exception {
    Path both = Path.of("two-runs.txt");
    if (Files.exists(both)) throw new IllegalStateException("two runs, on " + Files.readString(both));
    System.out.println("not two at work");
  }
}
