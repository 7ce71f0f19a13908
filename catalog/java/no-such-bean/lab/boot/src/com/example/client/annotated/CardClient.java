package com.example.client.annotated;

public class CardClient implements Annotated {
  public int charge(int amount) {
    return amount;
  }
}
