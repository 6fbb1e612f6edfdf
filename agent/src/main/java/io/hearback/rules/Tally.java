package io.hearback.rules;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one {@link WatchedHost} since the process began. Written by every thread that
 * calls, read by the one that exports; no lock, nothing allocated.
 */
public final class Tally {

  final LongAdder started = new LongAdder();

  /** Calls that were counted by the head of their answers and whose bodies go on. */
  final LongAdder goingOn = new LongAdder();

  final Histogram heads = Histogram.ofDurations();
  private final LongAdder[] errors = adders(Reason.COUNT);
  private final LongAdder[] calls = adders(Outcome.COUNT * StatusRules.CLASSES);
  private final Histogram[] durations = new Histogram[Outcome.COUNT];
  private final Histogram[] attempts = new Histogram[Outcome.COUNT];

  Tally() {
    for (int i = 0; i < durations.length; i++) {
      durations[i] = Histogram.ofDurations();
      attempts[i] = Histogram.ofAttempts();
    }
  }

  void add(Outcome outcome, int statusClass, @Nullable Reason reason, long nanos, int tries) {
    durations[outcome.ordinal()].add(nanos);
    if (tries > 0) {
      attempts[outcome.ordinal()].add(tries);
    }
    if (reason != null) {
      errors[reason.ordinal()].increment();
    }
    calls[outcome.ordinal() * StatusRules.CLASSES + statusClass].increment();
  }

  /**
   * Calls that ended.
   *
   * @param statusClass 1 to 5, 0 without an answer, 6 for a status outside of 100 to 599
   */
  public long calls(Outcome outcome, int statusClass) {
    return calls[outcome.ordinal() * StatusRules.CLASSES + statusClass].sum();
  }

  public long errors(Reason reason) {
    return errors[reason.ordinal()].sum();
  }

  public Histogram durations(Outcome outcome) {
    return durations[outcome.ordinal()];
  }

  /** How long the heads of answers took. */
  public Histogram heads() {
    return heads;
  }

  public Histogram attempts(Outcome outcome) {
    return attempts[outcome.ordinal()];
  }

  /** Calls under way. */
  public long active() {
    // Ends are read before starts, so that a call between the two reads never makes it negative.
    long goesOn = goingOn.sum();
    long ended = 0;
    for (LongAdder adder : calls) {
      ended += adder.sum();
    }
    return Math.max(0, started.sum() - ended + goesOn);
  }

  static LongAdder[] adders(int count) {
    LongAdder[] adders = new LongAdder[count];
    for (int i = 0; i < count; i++) {
      adders[i] = new LongAdder();
    }
    return adders;
  }
}
