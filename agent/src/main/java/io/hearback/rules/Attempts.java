package io.hearback.rules;

import java.util.concurrent.atomic.LongAdder;

/** A histogram of how often clients sent a request for one call of the application. */
public final class Attempts {

  private static final double[] BOUNDS = {1, 2, 3, 5, 10};

  private final LongAdder[] buckets = Tally.adders(BOUNDS.length + 1);
  private final LongAdder sum = new LongAdder();

  void add(int attempts) {
    int bucket = 0;
    while (bucket < BOUNDS.length && attempts > BOUNDS[bucket]) {
      bucket++;
    }
    buckets[bucket].increment();
    sum.add(attempts);
  }

  /** The upper bounds of all buckets but the last, inclusive. */
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

  /** All requests that were sent. */
  public long all() {
    return sum.sum();
  }
}
