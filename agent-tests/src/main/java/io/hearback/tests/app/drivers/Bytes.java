package io.hearback.tests.app.drivers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream read to its end, as Java 8 has to. */
final class Bytes {
  private Bytes() {}

  static String text(InputStream in) throws IOException {
    if (in == null) {
      return "";
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    for (int n; (n = in.read(buffer)) >= 0; ) {
      all.write(buffer, 0, n);
    }
    in.close();
    return all.toString("UTF-8");
  }
}
