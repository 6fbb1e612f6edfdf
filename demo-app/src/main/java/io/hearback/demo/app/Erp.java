package io.hearback.demo.app;

import java.io.IOException;

/** Hands an order to the warehouse's own system, an old one that speaks plain HTTP. */
final class Erp implements Errand {
  @Override
  public String thirdParty() {
    return "erp";
  }

  @Override
  public int run(int number) throws IOException {
    return UrlConnection.post(
        "http://erp.example.com/orders", "{\"order\": " + number + ", \"article\": \"lamp\"}");
  }
}
