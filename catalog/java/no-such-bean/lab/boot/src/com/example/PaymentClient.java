package com.example;

public interface PaymentClient {
  int charge(int amount);
}
