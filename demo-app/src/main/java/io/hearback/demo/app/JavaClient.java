package io.hearback.demo.app;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** The client of {@code java.net.http} as this shop sets it up. */
final class JavaClient {
  private final HttpClient client =
      HttpClient.newBuilder()
          .proxy(ProxySelector.getDefault())
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  HttpClient client() {
    return client;
  }

  HttpRequest post(String url, Duration timeout, String json) {
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(timeout)
        .header("Authorization", "Bearer demo")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json))
        .build();
  }
}
