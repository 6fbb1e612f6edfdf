package io.hearback.tests.app;

import java.io.ByteArrayOutputStream;

/** The ways of reading a streamed body that are the same for every client. */
final class Bodies {
  private Bodies() {}

  /**
   * The whole body, in pieces. Of a body that fails only the head and the failure are told: how
   * much of it comes before is chance.
   */
  static String stream(Driver driver, Request request) throws Exception {
    Opened opened = driver.open(request);
    String seen = opened.head();
    try (Opened closing = opened) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      byte[] buffer = new byte[16];
      for (int n; (n = closing.read(buffer)) >= 0; ) {
        if (body.size() == 0 && n > 0) {
          request.tell("first-byte");
        }
        body.write(buffer, 0, n);
      }
      return seen + " [" + body.toString("UTF-8") + "]";
    } catch (Exception failure) {
      return seen + " " + Failure.describe(failure);
    }
  }

  /** The first byte, then no more of it. */
  static String closeEarly(Driver driver, Request request) throws Exception {
    Opened opened = driver.open(request);
    byte[] first = new byte[1];
    int n = opened.read(first);
    opened.close();
    return opened.head() + " first " + n + " " + first[0];
  }

  static String closeUnread(Driver driver, Request request) throws Exception {
    Opened opened = driver.open(request);
    opened.close();
    return opened.head() + " closed";
  }

  /** Neither read nor closed, as careless applications do. */
  static String unread(Driver driver, Request request) throws Exception {
    return driver.open(request).head() + " dropped";
  }
}
