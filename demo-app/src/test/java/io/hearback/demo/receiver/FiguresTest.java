package io.hearback.demo.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void successIsNeverRoundedUpToAHundred() {
    assertThat(Figures.success(0, 10)).isEqualTo("100 %");
    assertThat(Figures.success(1, 100_000)).isEqualTo("99.9 %");
    assertThat(Figures.success(1, 3)).isEqualTo("66.6 %");
    assertThat(Figures.success(3, 3)).isEqualTo("0.0 %");
    assertThat(Figures.success(0, 0)).isEqualTo("–");
  }

  @Test
  void shareIsNeverRoundedDownToNone() {
    assertThat(Figures.share(0, 10)).isEqualTo("0 %");
    assertThat(Figures.share(1, 100_000)).isEqualTo("0.1 %");
    assertThat(Figures.share(1, 8)).isEqualTo("12.5 %");
    assertThat(Figures.share(8, 8)).isEqualTo("100 %");
    assertThat(Figures.share(0, 0)).isEqualTo("–");
  }

  @Test
  void timesHaveTheUnitThatFits() {
    assertThat(Figures.time(OptionalDouble.of(0.0042))).isEqualTo("4.2 ms");
    assertThat(Figures.time(OptionalDouble.of(0.118))).isEqualTo("118 ms");
    assertThat(Figures.time(OptionalDouble.of(1.25))).isEqualTo("1.25 s");
    assertThat(Figures.time(OptionalDouble.empty())).isEqualTo("–");
  }

  @Test
  void clockHasMinutesAndSeconds() {
    assertThat(Figures.clock(Duration.ofSeconds(7))).isEqualTo("0:07");
    assertThat(Figures.clock(Duration.ofSeconds(754))).isEqualTo("12:34");
  }
}
