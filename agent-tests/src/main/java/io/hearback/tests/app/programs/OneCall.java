package io.hearback.tests.app.programs;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Makes one call for each address it is given, prints the statuses, ends. */
public final class OneCall {
  private OneCall() {}

  public static void main(String[] addresses) throws IOException {
    for (String address : addresses) {
      HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
      System.out.println("status " + connection.getResponseCode());
      try (InputStream in = connection.getInputStream()) {
        while (in.read() >= 0) {
          // Read to the end.
        }
      }
    }
  }
}
