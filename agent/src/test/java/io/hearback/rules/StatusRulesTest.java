package io.hearback.rules;

import static io.hearback.rules.Outcome.CANCELLED;
import static io.hearback.rules.Outcome.ERROR;
import static io.hearback.rules.Outcome.REJECTED;
import static io.hearback.rules.Outcome.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRulesTest {

  @Test
  void below400IsASuccessUnlessToldOtherwise() {
    StatusRules rules = new StatusRules();
    for (int status = 1; status < 1000; status++) {
      assertThat(rules.outcome(status)).isEqualTo(status < 400 ? SUCCESS : ERROR);
    }
  }

  @Test
  void noStatusAndOutOfRangeAreErrors() {
    StatusRules rules = new StatusRules(set("1xx", "2xx", "3xx", "4xx", "5xx"), null);
    assertThat(rules.outcome(0)).isEqualTo(ERROR);
    assertThat(rules.outcome(-1)).isEqualTo(ERROR);
    assertThat(rules.outcome(600)).isEqualTo(ERROR);
    assertThat(rules.outcome(999)).isEqualTo(ERROR);
    assertThat(rules.outcome(599)).isEqualTo(SUCCESS);
  }

  @Test
  void withSuccessGivenAnythingElseIsAnError() {
    StatusRules rules = new StatusRules(set("200-204", "404"), null);
    for (int status = 100; status < 600; status++) {
      boolean success = status >= 200 && status <= 204 || status == 404;
      assertThat(rules.outcome(status)).isEqualTo(success ? SUCCESS : ERROR);
    }
  }

  @Test
  void rejectedGoesBeforeSuccess() {
    StatusRules rules = new StatusRules(set("2xx", "4xx"), set("409", "200"));
    assertThat(rules.outcome(200)).isEqualTo(REJECTED);
    assertThat(rules.outcome(409)).isEqualTo(REJECTED);
    assertThat(rules.outcome(201)).isEqualTo(SUCCESS);
    assertThat(rules.outcome(404)).isEqualTo(SUCCESS);
    assertThat(rules.outcome(500)).isEqualTo(ERROR);
  }

  @Test
  void rejectedAloneLeavesTheDefaults() {
    StatusRules rules = new StatusRules(null, set("402"));
    assertThat(rules.outcome(402)).isEqualTo(REJECTED);
    assertThat(rules.outcome(302)).isEqualTo(SUCCESS);
    assertThat(rules.outcome(404)).isEqualTo(ERROR);
  }

  @Test
  void tellsHowAClassCanEnd() {
    StatusRules rules = new StatusRules(set("2xx", "404"), set("409"));
    assertThat(rules.canEnd(2, SUCCESS)).isTrue();
    assertThat(rules.canEnd(2, ERROR)).isFalse();
    assertThat(rules.canEnd(3, SUCCESS)).isFalse();
    assertThat(rules.canEnd(3, ERROR)).isTrue();
    assertThat(rules.canEnd(4, SUCCESS)).isTrue();
    assertThat(rules.canEnd(4, REJECTED)).isTrue();
    assertThat(rules.canEnd(4, ERROR)).isTrue();
    assertThat(rules.canEnd(5, REJECTED)).isFalse();
    assertThat(rules.canEnd(5, CANCELLED)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0", "0, 0", "1, 6", "99, 6", "100, 1", "199, 1", "200, 2", "302, 3", "499, 4", "599, 5",
    "600, 6", "999, 6"
  })
  void hasAClass(int status, int statusClass) {
    assertThat(StatusRules.statusClass(status)).isEqualTo(statusClass);
  }

  @Test
  void statusAloneGivesTheReasonsOfTheList() {
    for (int status = 100; status < 1000; status++) {
      Reason expected =
          switch (status) {
            case 401 -> Reason.AUTH;
            case 403 -> Reason.PERMISSION;
            case 404, 410 -> Reason.NOT_FOUND;
            case 408, 504, 524 -> Reason.RESPONSE_TIMEOUT;
            case 429 -> Reason.RATE_LIMITED;
            case 503, 529 -> Reason.OVERLOADED;
            default -> status / 100 == 5 ? Reason.PROVIDER_ERROR : Reason.UNKNOWN;
          };
      assertThat(StatusRules.reason(status)).describedAs("%s", status).isEqualTo(expected);
    }
  }

  private static StatusSet set(String... texts) {
    StatusSet set = new StatusSet();
    for (String text : texts) {
      assertThat(set.add(text)).isTrue();
    }
    return set;
  }
}
