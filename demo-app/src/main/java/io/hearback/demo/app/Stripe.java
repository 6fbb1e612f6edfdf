package io.hearback.demo.app;

import java.io.IOException;
import java.util.List;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.message.BasicNameValuePair;

/** Charges a card. */
final class Stripe implements Errand {
  private final ApacheFour apache;

  Stripe(ApacheFour apache) {
    this.apache = apache;
  }

  @Override
  public String thirdParty() {
    return "stripe";
  }

  @Override
  public int run(int number) throws IOException {
    HttpPost charge = new HttpPost("https://api.stripe.com/v1/payment_intents");
    charge.setHeader("Authorization", "Bearer sk_test_demo");
    charge.setHeader("Idempotency-Key", "order-" + number);
    charge.setEntity(
        new UrlEncodedFormEntity(
            List.of(
                new BasicNameValuePair("amount", "4900"),
                new BasicNameValuePair("currency", "eur"),
                new BasicNameValuePair("confirm", "true"))));
    return apache.execute(charge);
  }
}
