package com.example.client.second;

import com.example.PaymentClient;
import org.springframework.stereotype.Component;

@Component
public class CashClient implements PaymentClient {
  public int charge(int amount) {
    return amount;
  }
}
