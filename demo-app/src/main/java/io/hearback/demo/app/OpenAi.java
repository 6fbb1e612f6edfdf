package io.hearback.demo.app;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has a caption written. Now and then the person waiting for it gives up and the call is cancelled.
 */
final class OpenAi implements Errand {
  private final JavaClient java;

  OpenAi(JavaClient java) {
    this.java = java;
  }

  @Override
  public String thirdParty() {
    return "openai";
  }

  @Override
  public int run(int number) throws InterruptedException, ExecutionException {
    HttpRequest request =
        java.post(
            "https://api.openai.com/v1/responses",
            Duration.ofMillis(1_800),
            "{\"model\": \"gpt-4.1-mini\", \"input\": \"A caption for lamp no. " + number + "\"}");
    CompletableFuture<HttpResponse<String>> caption =
        java.client().sendAsync(request, BodyHandlers.ofString());
    if (number % 20 == 0) {
      giveUp(caption);
    }
    return caption.get().statusCode();
  }

  private static void giveUp(CompletableFuture<?> caption)
      throws InterruptedException, ExecutionException {
    try {
      caption.get(150, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      caption.cancel(true);
    }
  }
}
