package io.hearback.demo.app;

import java.io.IOException;

/** Tells the team's channel about an order. */
final class Slack implements Errand {
  @Override
  public String thirdParty() {
    return "slack";
  }

  @Override
  public int run(int number) throws IOException {
    return UrlConnection.post(
        "https://hooks.slack.com/services/T0LAMPS/B0ORDERS/demo",
        "{\"text\": \"Order " + number + " is paid.\"}");
  }
}
