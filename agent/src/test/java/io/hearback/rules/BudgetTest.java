package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void hostsBeyondTheBoundAreCountedTogether() {
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < Budget.HOSTS + 3; i++) {
      patterns.add("h" + i + ".x.com");
    }
    Rules rules = Watch.rules(patterns);
    WatchedCalls calls = Watch.calls(rules);
    for (String host : patterns) {
      Watch.end(calls.start(host, 443, "https"), 200, null, false, 1);
      Watch.end(calls.start(host, 443, "https"), 500, null, false, 1);
    }
    assertThat(rules.budget().overflowed()).isEqualTo(3);
    assertThat(Counted.in(rules.budget().overflow()))
        .isEqualTo("3 success 2xx, 3 error 5xx, 3 provider_error");
    List<WatchedHost> watched = rules.watched();
    for (int i = 0; i < Budget.HOSTS; i++) {
      assertThat(Counted.in(watched.get(i).tally()))
          .isEqualTo("1 success 2xx, 1 error 5xx, 1 provider_error");
    }
    for (int i = Budget.HOSTS; i < watched.size(); i++) {
      assertThat(watched.get(i).tally()).isSameAs(rules.budget().overflow());
    }
  }

  @Test
  void hostsThatAreNeverCalledTakeNothingOfIt() {
    Budget budget = Watch.rules("x.com", "y.com").budget();
    assertThat(budget.overflowed()).isZero();
    for (int i = 0; i < Budget.HOSTS; i++) {
      assertThat(budget.next()).isNotSameAs(budget.overflow());
    }
    assertThat(budget.overflowed()).isZero();
    assertThat(budget.next()).isSameAs(budget.overflow());
    assertThat(budget.overflowed()).isEqualTo(1);
  }
}
