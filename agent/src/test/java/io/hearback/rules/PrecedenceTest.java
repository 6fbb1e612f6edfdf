package io.hearback.rules;

import static io.hearback.rules.Watch.calls;
import static io.hearback.rules.Watch.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Path over port over exact host over longer suffix, whatever the order in the file. */
class PrecedenceTest {

  @Test
  void pathOverPortOverExactOverLongerSuffix() {
    List<String> patterns =
        Arrays.asList(
            "*.x.com/v1/a",
            "*.com/v1",
            "a.b.x.com:81",
            "*.b.x.com:81",
            "a.b.x.com",
            "*.b.x.com",
            "*.x.com");
    List<String> shuffled = new ArrayList<>(patterns);
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      WatchedCalls calls = calls(Watch.rules(shuffled));
      assertThat(owner(calls, "a.b.x.com", 81, "http", "/v1/a")).isEqualTo("*.x.com/v1/a");
      assertThat(owner(calls, "a.b.x.com", 81, "http", "/v1")).isEqualTo("*.com/v1");
      assertThat(owner(calls, "a.b.x.com", 81, "http", "/")).isEqualTo("a.b.x.com:81");
      assertThat(owner(calls, "c.b.x.com", 81, "http", "/")).isEqualTo("*.b.x.com:81");
      assertThat(owner(calls, "a.b.x.com", 80, "http", "/")).isEqualTo("a.b.x.com");
      assertThat(owner(calls, "c.b.x.com", 80, "http", "/")).isEqualTo("*.b.x.com");
      assertThat(owner(calls, "b.x.com", 80, "http", "/")).isEqualTo("*.x.com");
      assertThat(owner(calls, "x.com", 80, "http", "/v1")).isEqualTo("*.com/v1");
      assertThat(owner(calls, "x.com", 80, "http", "/")).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 300, 60", "1000, 12, 800", "100000, 1, 400"})
  void isThatOfANaiveSearch(int hosts, int tables, int calls) {
    for (int seed = 0; seed < tables; seed++) {
      NaiveTable naive = NaiveTable.random(new Random(seed), hosts);
      WatchedCalls table = calls(Watch.rules(naive.patterns()));
      Random random = new Random(~seed);
      int owned = 0;
      for (int i = 0; i < calls; i++) {
        NaiveTable.Address at = naive.address(random);
        String expected = naive.owner(at);
        assertThat(owner(table, at.host(), at.port(), at.scheme(), at.path()))
            .describedAs("%s among %s hosts of seed %s", at, hosts, seed)
            .isEqualTo(expected);
        owned += expected == null ? 0 : 1;
      }
      assertThat(owned).describedAs("calls with an owner").isGreaterThan(0);
    }
  }
}
