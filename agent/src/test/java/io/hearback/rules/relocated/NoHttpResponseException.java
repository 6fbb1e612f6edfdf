package io.hearback.rules.relocated;

import java.io.IOException;

/** Bears a client's name in another package, as a relocated copy does. */
public final class NoHttpResponseException extends IOException {
  private static final long serialVersionUID = 1;

  public NoHttpResponseException(String message) {
    super(message);
  }
}
