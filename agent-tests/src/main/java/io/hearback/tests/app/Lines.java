package io.hearback.tests.app;

import java.nio.charset.StandardCharsets;

/** Standard output, one whole line at a time from any thread. */
final class Lines {
  private Lines() {}

  static void print(String line) {
    byte[] bytes = (line.replaceAll("\\s+", " ") + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (System.out) {
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }
}
