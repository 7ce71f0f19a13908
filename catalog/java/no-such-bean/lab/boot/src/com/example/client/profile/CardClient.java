package com.example.client.profile;

import com.example.PaymentClient;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("prod")
public class CardClient implements PaymentClient {
  public int charge(int amount) {
    return amount;
  }
}
