package com.example.client.component;

import com.example.PaymentClient;
import org.springframework.stereotype.Component;

@Component
public class CardClient implements PaymentClient {
  public int charge(int amount) {
    return amount;
  }
}
