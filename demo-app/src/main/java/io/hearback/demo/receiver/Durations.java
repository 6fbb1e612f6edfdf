package io.hearback.demo.receiver;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A histogram: how many calls took at most each bound in seconds, and, in the last count, how many
 * took longer than all of them.
 */
record Durations(List<Double> bounds, long[] counts) {
  static final Durations NONE = new Durations(List.of(), new long[0]);

  /** Of histograms with different bounds the first wins: counts in unlike buckets have no sum. */
  Durations plus(Durations other) {
    if (counts.length == 0) {
      return other;
    }
    return bounds.equals(other.bounds)
        ? new Durations(bounds, Series.sum(counts, other.counts))
        : this;
  }

  /**
   * The time that this share of the calls stayed below, taken as evenly spread within a bucket;
   * beyond the last bound it is that bound. The same estimate as Prometheus' histogram_quantile.
   */
  OptionalDouble quantile(double share) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    if (all == 0 || bounds.isEmpty()) {
      return OptionalDouble.empty();
    }
    double rank = share * all;
    long before = 0;
    for (int i = 0; i < bounds.size(); i++) {
      if (counts[i] > 0 && before + counts[i] >= rank) {
        double low = i == 0 ? 0 : bounds.get(i - 1);
        return OptionalDouble.of(low + (bounds.get(i) - low) * (rank - before) / counts[i]);
      }
      before += counts[i];
    }
    return OptionalDouble.of(bounds.get(bounds.size() - 1));
  }
}
