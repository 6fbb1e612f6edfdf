package io.hearback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void oddNumberOfReadingsHasOneInTheMiddle() {
    assertThat(Spread.of(50, 10, 40, 20, 30)).isEqualTo(new Spread(20, 30, 40));
  }

  @Test
  void evenNumberOfReadingsMeetsBetweenTheTwoInTheMiddle() {
    assertThat(Spread.of(4, 1, 3, 2)).isEqualTo(new Spread(1.75, 2.5, 3.25));
  }

  @Test
  void oneReadingIsItsOwnSpread() {
    assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7));
  }

  @Test
  void noReadingsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(Spread::of).withMessage("no readings");
  }

  @Test
  void differenceCarriesItsSign() {
    assertThat(Spread.added(Spread.of(1512.4), Spread.of(100))).isEqualTo("+1,412");
    assertThat(Spread.added(Spread.of(100), Spread.of(112))).isEqualTo("-12");
  }

  @Test
  void differenceOfNothingIsNoNegativeZero() {
    assertThat(Spread.added(Spread.of(99.8), Spread.of(100))).isEqualTo("+0");
  }
}
