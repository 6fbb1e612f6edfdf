package io.hearback.rules;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many hosts are counted apart, whatever the rules file says. What goes beyond is
 * counted all the same, together. Thread-safe.
 */
public final class Budget {

  /** Some 20 series each: the most that a backend would take from one JVM without complaint. */
  static final int HOSTS = 2000;

  private final AtomicInteger used = new AtomicInteger();
  private final Tally overflow = new Tally();

  Tally next() {
    return used.incrementAndGet() <= HOSTS ? new Tally() : overflow;
  }

  /** What is counted together. */
  public Tally overflow() {
    return overflow;
  }

  /** How many hosts are counted together. */
  public int overflowed() {
    return Math.max(0, used.get() - HOSTS);
  }
}
