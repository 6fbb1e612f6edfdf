package io.hearback.rules.relocated;

import java.io.IOException;

/** Bears a client's name in another package, as a relocated copy does. */
public final class StreamResetException extends IOException {
  private static final long serialVersionUID = 1;

  public StreamResetException(String message) {
    super(message);
  }
}
