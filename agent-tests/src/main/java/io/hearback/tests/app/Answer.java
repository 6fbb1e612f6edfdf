package io.hearback.tests.app;

/** What the application saw of an answer it read to the end. */
public final class Answer {
  private final String protocol;
  private final int status;
  private final String body;

  /** An answer of the given status line and body. */
  public Answer(String protocol, int status, String body) {
    this.protocol = protocol;
    this.status = status;
    this.body = body;
  }

  @Override
  public String toString() {
    return protocol + " " + status + " [" + body + "]";
  }
}
