package io.hearback.demo.app;

import java.io.IOException;

/** Announces a new lamp in the shop's channel. */
final class Telegram implements Errand {
  private static final String TOKEN = "123:demo";

  @Override
  public String thirdParty() {
    return "telegram";
  }

  @Override
  public int run(int number) throws IOException {
    return UrlConnection.post(
        "https://api.telegram.org/bot" + TOKEN + "/sendMessage",
        "{\"chat_id\": \"@aurora_lamps\", \"text\": \"New: lamp no. " + number + "\"}");
  }
}
