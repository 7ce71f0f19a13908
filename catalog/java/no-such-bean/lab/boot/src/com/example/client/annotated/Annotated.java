package com.example.client.annotated;

import com.example.PaymentClient;
import org.springframework.stereotype.Component;

@Component
public interface Annotated extends PaymentClient {}
