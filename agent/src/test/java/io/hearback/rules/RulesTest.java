package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTest {

  @Test
  void integrationsKeepTheirOrderAndStandOnce() {
    Integration one = Watch.integration("one");
    Integration two = Watch.integration("two");
    Rules.Builder builder = new Rules.Builder();
    builder.add(HostPattern.parse("b.com"), two, true);
    builder.add(HostPattern.parse("a.com"), one, true);
    builder.add(HostPattern.parse("c.com"), two, true);
    Rules rules = builder.build();
    assertThat(rules.integrations()).containsExactly(two, one);
    assertThat(rules.watched())
        .extracting(WatchedHost::address)
        .containsExactly("b.com", "a.com", "c.com");
  }

  @Test
  void unlistedHostsAreIgnoredUnlessCounted() {
    assertThat(Watch.calls(Watch.rules("x.com")).start("y.com", 443, "https")).isNull();
  }

  @Test
  void unlistedHostsShareOneBucket() {
    Rules.Builder builder = new Rules.Builder().countUnlisted();
    builder.add(HostPattern.parse("x.com"), Watch.integration("x"), false);
    builder.add(HostPattern.parse("p.com:81"), Watch.integration("p"), false);
    builder.add(HostPattern.parse("q.com/a"), Watch.integration("q"), false);
    Rules rules = builder.build();
    WatchedCalls calls = Watch.calls(rules);
    for (String host : new String[] {"x.com", "y.com", "z.com", "p.com", "q.com"}) {
      Object call = calls.start(host, 443, "https");
      if (calls.needsPath(call)) {
        call = calls.startAt(call, host, "/b");
      }
      Watch.end(call, 200, null, false, 1);
    }
    assertThat(Counted.in(rules)).containsExactly("x.com: 1 success 2xx", "*: 4 success 2xx");
    WatchedHost unlisted = rules.watched().get(rules.watched().size() - 1);
    assertThat(unlisted.integration().name()).isEqualTo("unlisted");
    assertThat(rules.integrations()).doesNotContain(unlisted.integration());
  }

  @Test
  void onlyTheFirst200ExpectedHostsHaveSeriesEarly() {
    Rules.Builder builder = new Rules.Builder();
    builder.add(HostPattern.parse("late.com"), Watch.integration("late"), false);
    for (int i = 0; i < 250; i++) {
      builder.add(HostPattern.parse("h" + i + ".com"), Watch.integration("h"), true);
    }
    Rules rules = builder.build();
    assertThat(rules.watched().stream().filter(WatchedHost::expected).count()).isEqualTo(200);
    assertThat(rules.watched().get(0).expected()).isFalse();
    assertThat(rules.watched().get(200).expected()).isTrue();
    assertThat(rules.watched().get(201).expected()).isFalse();
  }
}
