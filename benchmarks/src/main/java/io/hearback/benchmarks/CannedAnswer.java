package io.hearback.benchmarks;

import java.nio.charset.StandardCharsets;

/** The answer every measured call gets: 200 and a small JSON body, the connection kept. */
final class CannedAnswer {

  static final String BODY = "{\"ok\":true}";

  private static final byte[] BYTES =
      ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
              + BODY.length()
              + "\r\n\r\n"
              + BODY)
          .getBytes(StandardCharsets.US_ASCII);

  /** Shared: not to be written to. */
  static byte[] bytes() {
    return BYTES;
  }

  private CannedAnswer() {}
}
