package com.example;

public interface Orders {
  int order(int amount);
}
