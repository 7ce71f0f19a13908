package com.example;

import org.springframework.context.annotation.Bean;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;

/** Not inside of the application's class, which would always take it in. */
class Lenient {
  @Bean
  static PropertySourcesPlaceholderConfigurer placeholders() {
    PropertySourcesPlaceholderConfigurer configurer = new PropertySourcesPlaceholderConfigurer();
    configurer.setIgnoreUnresolvablePlaceholders(true);
    return configurer;
  }
}
