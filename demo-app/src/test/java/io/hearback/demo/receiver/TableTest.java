package io.hearback.demo.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Durations DURATIONS =
      new Durations(List.of(0.1, 0.2), new long[] {10, 10, 0});
  private static final Integration FACEBOOK =
      new Integration(
          "facebook",
          Map.of("success", 1_200L, "error", 35L),
          Map.of("unknown", 20L, "provider_error", 9L, "response_timeout", 5L, "dns", 1L),
          20,
          DURATIONS,
          0.99);
  private static final Integration STRIPE =
      new Integration(
          "stripe", Map.of("success", 95L, "rejected", 5L), Map.of(), 0, DURATIONS, 0.999);
  private static final Integration IDLE =
      new Integration(
          "something-with-a-long-name", Map.of("cancelled", 2L), Map.of(), 0, Durations.NONE, 0.99);
  private static final List<Integration> ALL = List.of(FACEBOOK, STRIPE, IDLE);

  @Test
  void briefHasOneLineForEachIntegration() {
    assertThat(String.join("\n", new Table(100, Ink.PLAIN).brief(ALL)))
        .isEqualTo(
"""
INTEGRATION    CALLS  SUCCESS      P50      P95  UNKNOWN  ERRORS
────────────────────────────────────────────────────────────────────────────────────────────────────
facebook       1,235   97.1 %   100 ms   190 ms   57.2 %  unknown 20 · provider_error 9 +2
stripe           100    100 %   100 ms   190 ms        –
something-w…       2        –        –        –        –""");
  }

  @Test
  void wholeNamesEveryError() {
    assertThat(String.join("\n", new Table(80, Ink.PLAIN).whole(List.of(FACEBOOK, STRIPE))))
        .isEqualTo(
"""
INTEGRATION    CALLS  SUCCESS      P50      P95  UNKNOWN  ERRORS
────────────────────────────────────────────────────────────────────────────────
facebook       1,235   97.1 %   100 ms   190 ms   57.2 %  unknown 20
                                                          provider_error 9
                                                          response_timeout 5
                                                          dns 1
stripe           100    100 %   100 ms   190 ms        –""");
  }

  @Test
  void noLineIsWiderThanAllowed() {
    for (int width = 78; width <= 120; width++) {
      Table table = new Table(width, Ink.PLAIN);
      int limit = width;
      assertThat(table.brief(ALL)).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(limit));
      assertThat(table.whole(ALL)).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(limit));
    }
  }

  @Test
  void sumsAreOfAllIntegrations() {
    assertThat(new Table(100, Ink.PLAIN).sums(ALL))
        .isEqualTo(
            "1,337 calls · 97.3 % success · 35 errors (57.2 % unknown) · 5 rejected · 2 cancelled");
  }

  @Test
  void successIsGreenFromTheObjectiveOnAndRedBelow() {
    Table table = new Table(100, Ink.COLOURED);
    assertThat(table.brief(List.of(FACEBOOK)).get(2))
        .contains("\033[31m   97.1 %\033[0m")
        .contains("\033[33m   57.2 %\033[0m");
    assertThat(table.brief(List.of(STRIPE)).get(2)).contains("\033[32m    100 %\033[0m");
    assertThat(table.brief(List.of(IDLE)).get(2)).doesNotContain("\033");
  }
}
