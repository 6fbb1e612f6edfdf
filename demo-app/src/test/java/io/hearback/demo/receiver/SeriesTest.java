package io.hearback.demo.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {
  private final Series series = new Series();

  @Test
  void cumulativeIsWhatArrivedLast() {
    series.cumulative(0, 1, 3, 1);
    series.cumulative(0, 2, 5, 1);
    assertThat(series.totals()).containsExactly(5, 1);
  }

  @Test
  void deltaAddsUp() {
    series.delta(3);
    series.delta(4);
    assertThat(series.totals()).containsExactly(7);
  }

  @Test
  void restartCarriesOverWhenAValueFell() {
    series.cumulative(0, 1, 10);
    series.cumulative(0, 2, 4);
    series.cumulative(0, 3, 6);
    assertThat(series.totals()).containsExactly(16);
  }

  @Test
  void restartCarriesOverWhenTheStartIsNewThoughTheValueIsHigher() {
    series.cumulative(0, 10, 10);
    series.cumulative(15, 20, 12);
    assertThat(series.totals()).containsExactly(22);
  }

  @Test
  void overtakenRetryIsLeftOut() {
    series.cumulative(0, 2, 10);
    series.cumulative(0, 1, 7);
    assertThat(series.totals()).containsExactly(10);
  }
}
