package io.hearback.rules.relocated;

import java.io.InterruptedIOException;

/** Bears a client's name in another package, as a relocated copy does. */
public final class RequestAbortedException extends InterruptedIOException {
  private static final long serialVersionUID = 1;

  public RequestAbortedException(String message) {
    super(message);
  }
}
