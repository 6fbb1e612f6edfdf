package io.hearback.rules;

/** How a call ended. Success rate = 1 − error / (success + rejected + error). */
public enum Outcome {
  SUCCESS("success"),
  /** The third party works and said no for a business reason. */
  REJECTED("rejected"),
  ERROR("error"),
  /** The application gave the call up; not the third party's fault. */
  CANCELLED("cancelled");

  static final int COUNT = values().length;

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  /** The value of the attribute {@code outcome}. */
  public String text() {
    return text;
  }
}
