package io.hearback.rules.relocated;

import java.io.InterruptedIOException;

/** Bears a client's name in another package, as a relocated copy does. */
public final class ConnectionPoolTimeoutException extends InterruptedIOException {
  private static final long serialVersionUID = 1;

  public ConnectionPoolTimeoutException(String message) {
    super(message);
  }
}
