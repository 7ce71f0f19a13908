package com.example.orders;

import com.example.*;
import org.springframework.stereotype.Service;

@Service
public class OrderService implements Orders {
  private final PaymentClient client;

  public OrderService(PaymentClient client) {
    this.client = client;
  }

  public int order(int amount) {
    return client.charge(amount);
  }
}
