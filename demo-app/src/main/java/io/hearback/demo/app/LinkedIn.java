package io.hearback.demo.app;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Posts the shop's news for the trade. */
final class LinkedIn implements Errand {
  private final JavaClient java;

  LinkedIn(JavaClient java) {
    this.java = java;
  }

  @Override
  public String thirdParty() {
    return "linkedin";
  }

  @Override
  public int run(int number) throws IOException, InterruptedException {
    HttpRequest post =
        java.post(
            "https://api.linkedin.com/rest/posts",
            Duration.ofMillis(1_500),
            "{\"author\": \"urn:li:organization:1\", \"commentary\": \"Lamp " + number + "\"}");
    return java.client().send(post, BodyHandlers.ofString()).statusCode();
  }
}
