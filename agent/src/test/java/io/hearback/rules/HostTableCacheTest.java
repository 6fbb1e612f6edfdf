package io.hearback.rules;

import static io.hearback.rules.Watch.calls;
import static io.hearback.rules.Watch.owner;
import static io.hearback.rules.Watch.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostTableCacheTest {

  @Test
  void hostsOfTheSameHashAreToldApart() {
    assertThat("ao.x.com".hashCode()).isEqualTo("c1.x.com".hashCode());
    assertThat("Aa.x.com".hashCode()).isEqualTo("BB.x.com".hashCode());
    WatchedCalls calls = calls(rules("c1.x.com", "bb.x.com", "*.x.com"));
    for (int round = 0; round < 3; round++) {
      assertThat(owner(calls, "ao.x.com")).isEqualTo("*.x.com");
      assertThat(owner(calls, "c1.x.com")).isEqualTo("c1.x.com");
      assertThat(owner(calls, "Aa.x.com")).isEqualTo("*.x.com");
      assertThat(owner(calls, "BB.x.com")).isEqualTo("bb.x.com");
    }
  }

  @Test
  void moreHostsThanTheCacheHoldsAreAllFound() {
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      patterns.add("h" + i + (i % 2 == 0 ? ".x.com" : ".y.com"));
    }
    WatchedCalls calls = calls(rules(patterns));
    for (int round = 0; round < 3; round++) {
      for (String pattern : patterns) {
        assertThat(owner(calls, pattern)).isEqualTo(pattern);
        assertThat(owner(calls, pattern + ".de")).isNull();
      }
    }
  }

  @Test
  void aHostNotFoundIsStillNotFound() {
    WatchedCalls calls = calls(rules("x.com"));
    assertThat(owner(calls, "y.com")).isNull();
    assertThat(owner(calls, "y.com")).isNull();
    assertThat(owner(calls, "x.com")).isEqualTo("x.com");
  }
}
