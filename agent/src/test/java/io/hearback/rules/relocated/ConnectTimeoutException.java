package io.hearback.rules.relocated;

import java.io.InterruptedIOException;

/** Bears a client's name in another package, as a relocated copy does. */
public final class ConnectTimeoutException extends InterruptedIOException {
  private static final long serialVersionUID = 1;

  public ConnectTimeoutException(String message) {
    super(message);
  }
}
