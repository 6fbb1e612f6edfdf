package io.hearback.demo.app;

import java.time.Duration;
import okhttp3.OkHttpClient;

/** OkHttp as this shop sets it up; one client and its connections for everyone. */
final class OkHttp {
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .connectTimeout(Duration.ofSeconds(3))
          .readTimeout(Duration.ofMillis(1_500))
          .build();

  OkHttpClient client() {
    return client;
  }
}
