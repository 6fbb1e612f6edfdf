package io.hearback.rules.relocated;

/** Bears a client's name in another package, as a relocated copy does. */
public final class RedirectException extends Exception {
  private static final long serialVersionUID = 1;

  public RedirectException(String message) {
    super(message);
  }
}
