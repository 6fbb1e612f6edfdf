package io.hearback.rules.relocated;

import java.io.IOException;

/** Bears a name that only ends like a client's. */
public final class MyConnectTimeoutException extends IOException {
  private static final long serialVersionUID = 1;

  public MyConnectTimeoutException(String message) {
    super(message);
  }
}
