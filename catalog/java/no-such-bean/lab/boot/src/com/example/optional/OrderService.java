package com.example.optional;

import com.example.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

@Service
public class OrderService implements Orders {
  @Autowired(required = false)
  private PaymentClient client;

  public int order(int amount) {
    return client.charge(amount);
  }
}
