package com.example.rates;

import com.example.Orders;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class RateService implements Orders {
  private final RestTemplate http;

  public RateService(RestTemplate http) {
    this.http = http;
  }

  /** Without a network the template itself has to do. */
  public int order(int amount) {
    return http.getMessageConverters().isEmpty() ? 0 : amount;
  }
}
