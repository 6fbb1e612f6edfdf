package io.hearback.rules;

import java.util.concurrent.atomic.LongAdder;

/**
 * A histogram of durations. The bounds are those that OpenTelemetry's semantic conventions advise
 * for HTTP durations, prolonged to 300 s, for a language model's answer takes its time.
 */
public final class Durations {

  private static final double[] BOUNDS = {
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120, 300
  };

  private static final long[] NANOS = new long[BOUNDS.length];

  static {
    for (int i = 0; i < BOUNDS.length; i++) {
      NANOS[i] = Math.round(BOUNDS[i] * 1e9);
    }
  }

  private final LongAdder[] buckets = Tally.adders(BOUNDS.length + 1);
  private final LongAdder sum = new LongAdder();

  void add(long nanos) {
    int bucket = 0;
    while (bucket < NANOS.length && nanos > NANOS[bucket]) {
      bucket++;
    }
    buckets[bucket].increment();
    sum.add(nanos);
  }

  /** The upper bounds of all buckets but the last, in seconds, inclusive. */
  public static double[] bounds() {
    return BOUNDS.clone();
  }

  /** The count of each bucket, one more than there are bounds. */
  public long[] counts() {
    long[] counts = new long[buckets.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = buckets[i].sum();
    }
    return counts;
  }

  /** The sum of all durations in seconds. */
  public double seconds() {
    return sum.sum() / 1e9;
  }
}
