package com.example.client.plain;

import com.example.PaymentClient;

public class CardClient implements PaymentClient {
  public int charge(int amount) {
    return amount;
  }
}
