package com.example.client.library;

import org.springframework.context.annotation.*;
import org.springframework.web.client.RestTemplate;

@Configuration
public class ClientConfig {
  @Bean
  RestTemplate restTemplate() {
    return new RestTemplate();
  }
}
