package io.hearback.demo.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Posts JSON with what has been in Java from its first day: {@link HttpURLConnection}. */
final class UrlConnection {
  private UrlConnection() {}

  static int post(String url, String json) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setConnectTimeout(3_000);
    connection.setReadTimeout(1_500);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(json.getBytes(StandardCharsets.UTF_8));
    }
    int status = connection.getResponseCode();
    drain(status < 400 ? connection.getInputStream() : connection.getErrorStream());
    return status;
  }

  /** An answer read to its end leaves the connection to the next call. */
  private static void drain(InputStream answer) throws IOException {
    if (answer != null) {
      try (answer) {
        answer.readAllBytes();
      }
    }
  }
}
