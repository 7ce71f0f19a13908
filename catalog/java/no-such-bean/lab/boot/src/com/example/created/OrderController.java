package com.example.created;

import com.example.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Makes its service by itself, so that Spring has nothing to inject. */
@Service
public class OrderController implements Orders {
  static class OrderService {
    @Autowired
    private PaymentClient client;

    int order(int amount) {
      return client.charge(amount);
    }
  }

  private final OrderService service = new OrderService();

  public int order(int amount) {
    return service.order(amount);
  }
}
