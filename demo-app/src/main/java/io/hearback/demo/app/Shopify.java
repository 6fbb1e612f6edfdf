package io.hearback.demo.app;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** Fetches new orders from the shop's storefronts, each on a host of its own. */
final class Shopify implements Errand {
  private static final List<String> STORES = List.of("aurora-lamps", "aurora-lamps-eu");

  private final ApacheFive apache;

  Shopify(ApacheFive apache) {
    this.apache = apache;
  }

  @Override
  public String thirdParty() {
    return "shopify";
  }

  @Override
  public int run(int number) throws IOException {
    String store = STORES.get(number % STORES.size());
    HttpGet orders =
        new HttpGet("https://" + store + ".myshopify.com/admin/api/2026-10/orders.json");
    orders.setHeader("X-Shopify-Access-Token", "demo");
    return apache.execute(orders);
  }
}
