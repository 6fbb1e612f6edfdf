package io.hearback.demo;

import java.time.Duration;

/** How far the demo is, from the moment when the application is started. */
final class Clock {
  private volatile long start = System.nanoTime();
  private final Duration whole;

  Clock(Duration whole) {
    this.whole = whole;
  }

  void begin() {
    start = System.nanoTime();
  }

  Duration whole() {
    return whole;
  }

  /** Never more than the whole. */
  Duration elapsed() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    return elapsed.compareTo(whole) < 0 ? elapsed : whole;
  }

  /** From 0 at the beginning to 1 at the end. */
  double story() {
    return (double) elapsed().toNanos() / whole.toNanos();
  }
}
