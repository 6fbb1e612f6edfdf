package io.hearback.rules;

import java.util.concurrent.atomic.LongAdder;

/** Counts values by fixed bounds. Written by every thread that calls; allocates nothing. */
public final class Histogram {

  // Those that OpenTelemetry's semantic conventions advise for HTTP durations, prolonged to 300 s,
  // for a language model's answer takes its time.
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120, 300
  };
  private static final double[] ATTEMPTS = {1, 2, 3, 5, 10};
  private static final long[] NANOS = scaled(SECONDS, 1e9);
  private static final long[] TIMES = scaled(ATTEMPTS, 1);

  private final long[] bounds;
  private final double unit;
  private final LongAdder[] buckets;
  private final LongAdder sum = new LongAdder();

  private Histogram(long[] bounds, double unit) {
    this.bounds = bounds;
    this.unit = unit;
    buckets = Tally.adders(bounds.length + 1);
  }

  /** Takes nanoseconds, shows seconds. */
  static Histogram ofDurations() {
    return new Histogram(NANOS, 1e9);
  }

  /** Of how often clients sent a request for one call of the application. */
  static Histogram ofAttempts() {
    return new Histogram(TIMES, 1);
  }

  private static long[] scaled(double[] bounds, double unit) {
    long[] scaled = new long[bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      scaled[i] = Math.round(bounds[i] * unit);
    }
    return scaled;
  }

  void add(long value) {
    int bucket = 0;
    while (bucket < bounds.length && value > bounds[bucket]) {
      bucket++;
    }
    buckets[bucket].increment();
    sum.add(value);
  }

  /** The upper bounds of all buckets of durations but the last, in seconds, inclusive. */
  public static double[] seconds() {
    return SECONDS.clone();
  }

  /** The upper bounds of all buckets of attempts but the last, inclusive. */
  public static double[] attempts() {
    return ATTEMPTS.clone();
  }

  /** The count of each bucket, one more than there are bounds. */
  public long[] counts() {
    long[] counts = new long[buckets.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = buckets[i].sum();
    }
    return counts;
  }

  /** The sum of all values, of durations in seconds. */
  public double sum() {
    return sum.sum() / unit;
  }
}
