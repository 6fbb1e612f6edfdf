package io.hearback.tests.otlp;

/** How a receiver meets a request. Only {@code WELL} takes what it is given. */
public enum Mood {
  WELL,
  /** Answers 503. */
  UNAVAILABLE,
  /** Answers 200 with bytes that are no protobuf. */
  GARBAGE,
  /** Never answers. */
  STALLED
}
