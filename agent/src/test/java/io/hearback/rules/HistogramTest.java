package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void boundsAreInclusiveAndReachTo300Seconds() {
    double[] bounds = Histogram.seconds();
    assertThat(bounds)
        .containsExactly(
            0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120,
            300);
    for (int i = 0; i < bounds.length; i++) {
      long nanos = Math.round(bounds[i] * 1e9);
      assertThat(bucketOf(nanos)).isEqualTo(i);
      assertThat(bucketOf(nanos + 1)).isEqualTo(i + 1);
    }
    assertThat(bucketOf(0)).isZero();
    assertThat(bucketOf(Long.MAX_VALUE)).isEqualTo(bounds.length);
  }

  @Test
  void sumIsInSeconds() {
    Histogram durations = Histogram.ofDurations();
    durations.add(1_500_000_000L);
    durations.add(250_000_000L);
    assertThat(durations.sum()).isEqualTo(1.75);
  }

  @Test
  void boundsAreACopy() {
    Histogram.seconds()[0] = 7;
    assertThat(Histogram.seconds()[0]).isEqualTo(0.005);
  }

  private static int bucketOf(long nanos) {
    Histogram durations = Histogram.ofDurations();
    durations.add(nanos);
    long[] counts = durations.counts();
    int bucket = 0;
    while (counts[bucket] == 0) {
      bucket++;
    }
    assertThat(counts[bucket]).isEqualTo(1);
    return bucket;
  }
}
