package io.hearback.demo.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DurationsTest {
  private static final List<Double> BOUNDS = List.of(0.1, 0.2, 0.4);

  @Test
  void quantileIsSpreadEvenlyWithinItsBucket() {
    Durations durations = durations(10, 10, 0, 0);
    assertThat(durations.quantile(0.25)).hasValue(0.05);
    assertThat(durations.quantile(0.5)).hasValue(0.1);
    assertThat(durations.quantile(0.75).orElseThrow()).isBetween(0.1499, 0.1501);
  }

  @Test
  void emptyBucketsAreStridden() {
    assertThat(durations(0, 0, 4, 0).quantile(0.5).orElseThrow()).isBetween(0.2999, 0.3001);
  }

  @Test
  void beyondTheLastBoundItIsTheLastBound() {
    assertThat(durations(1, 0, 0, 9).quantile(0.95)).hasValue(0.4);
  }

  @Test
  void noCallsHaveNoQuantile() {
    assertThat(durations(0, 0, 0, 0).quantile(0.5)).isEmpty();
    assertThat(Durations.NONE.quantile(0.5)).isEmpty();
  }

  @Test
  void sumsAreBucketByBucketAndOnlyForEqualBounds() {
    Durations sum = Durations.NONE.plus(durations(1, 2, 3, 4)).plus(durations(1, 0, 0, 1));
    assertThat(sum.counts()).containsExactly(2, 2, 3, 5);
    assertThat(sum.plus(new Durations(List.of(1.0), new long[] {5, 5}))).isSameAs(sum);
  }

  private static Durations durations(long... counts) {
    return new Durations(BOUNDS, counts);
  }
}
