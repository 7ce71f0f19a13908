package com.example.named.wrong;

import com.example.*;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

@Service
public class OrderService implements Orders {
  private final PaymentClient client;

  public OrderService(@Qualifier("card") PaymentClient client) {
    this.client = client;
  }

  public int order(int amount) {
    return client.charge(amount);
  }
}
