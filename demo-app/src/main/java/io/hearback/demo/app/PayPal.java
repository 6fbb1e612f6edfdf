package io.hearback.demo.app;

import java.io.IOException;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;

/** Opens a payment at PayPal. */
final class PayPal implements Errand {
  private final ApacheFour apache;

  PayPal(ApacheFour apache) {
    this.apache = apache;
  }

  @Override
  public String thirdParty() {
    return "paypal";
  }

  @Override
  public int run(int number) throws IOException {
    HttpPost order = new HttpPost("https://api-m.paypal.com/v2/checkout/orders");
    order.setHeader("Authorization", "Bearer demo");
    order.setEntity(
        new StringEntity(
            "{\"intent\": \"CAPTURE\", \"purchase_units\": [{\"reference_id\": \""
                + number
                + "\", \"amount\": {\"currency_code\": \"EUR\", \"value\": \"49.00\"}}]}",
            ContentType.APPLICATION_JSON));
    return apache.execute(order);
  }
}
