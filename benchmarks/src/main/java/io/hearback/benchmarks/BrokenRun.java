package io.hearback.benchmarks;

/** A run whose numbers would mean nothing; the message says why and what to do. */
final class BrokenRun extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenRun(String message) {
    super(message);
  }
}
