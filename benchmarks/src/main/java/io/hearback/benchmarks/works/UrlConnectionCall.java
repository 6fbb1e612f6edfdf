package io.hearback.benchmarks.works;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** One HttpURLConnection call to the URL in its argument, answer read whole, and the end. */
public final class UrlConnectionCall {

  public static void main(String[] arguments) throws Exception {
    long mainAt = System.currentTimeMillis();
    HttpURLConnection connection = (HttpURLConnection) new URL(arguments[0]).openConnection();
    int bytes = 0;
    try (InputStream body = connection.getInputStream()) {
      while (body.read() != -1) {
        bytes++;
      }
    }
    if (bytes == 0) {
      throw new IllegalStateException("empty answer from " + arguments[0]);
    }
    Footprint.print(mainAt);
  }

  private UrlConnectionCall() {}
}
