package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeenHostsTest {

  private final Rules rules = rules();
  private final WatchedCalls calls = Watch.calls(rules);

  private static Rules rules() {
    Integration apart = new Integration("shops", new StatusRules(), 0.99, true);
    Rules.Builder builder = new Rules.Builder();
    builder.add(HostPattern.parse("*.x.com"), apart, false);
    builder.add(HostPattern.parse("y.com"), apart, false);
    return builder.build();
  }

  @Test
  void eachRealHostIsCountedApartInOneSpelling() {
    call("b.x.com");
    call("a.x.com");
    call("A.X.com.");
    call("y.com");
    assertThat(Counted.in(rules))
        .containsExactlyInAnyOrder(
            "a.x.com: 2 success 2xx", "b.x.com: 1 success 2xx", "y.com: 1 success 2xx");
  }

  @Test
  void hostsBeyondTheBoundAreOther() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < SeenHosts.BOUND + 5; i++) {
        call("h" + i + ".x.com");
      }
    }
    List<String> lines = Counted.in(rules);
    assertThat(lines).hasSize(SeenHosts.BOUND + 1).contains("other: 10 success 2xx");
    for (int i = 0; i < SeenHosts.BOUND; i++) {
      assertThat(lines).contains("h" + i + ".x.com: 2 success 2xx");
    }
  }

  @Test
  void aKnownHostAllocatesNothing() {
    assertThat(Allocated.inOneRunOf(() -> call("a.x.com"))).isZero();
  }

  @Test
  void allBelongToTheIntegrationAndNoneIsExpected() {
    call("a.x.com");
    assertThat(rules.watched())
        .allMatch(host -> host.integration().name().equals("shops") && !host.expected());
  }

  private void call(String host) {
    Watch.end(calls.start(host, 443, "https"), 200, null, false, 1);
  }
}
