package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking a host up allocates nothing, be it in the cache or not, in the rules or not. */
class HostTableAllocationTest {

  private static final int ASKED = 2000;

  @ParameterizedTest
  @ValueSource(ints = {10, 1000, 100_000})
  void hostsOfTheRules(int hosts) {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      asked.add("h" + i % hosts + ".x.com");
    }
    assertThat(bytes(table(hosts), asked, true)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 1000, 100_000})
  void hostsBehindWildcards(int hosts) {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      asked.add("a.b.h" + i % hosts + ".y.com");
    }
    assertThat(bytes(table(hosts), asked, true)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 1000, 100_000})
  void hostsInNoRule(int hosts) {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      asked.add("a.b.h" + i + ".z.com");
    }
    assertThat(bytes(table(hosts), asked, false)).isZero();
  }

  private static HostTable table(int hosts) {
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < hosts; i++) {
      patterns.add("h" + i + ".x.com");
      patterns.add("*.h" + i + ".y.com");
    }
    return Watch.rules(patterns).hosts();
  }

  private static long bytes(HostTable table, List<String> asked, boolean found) {
    String[] hosts = asked.toArray(new String[0]);
    return Allocated.inOneRunOf(
        () -> {
          for (int round = 0; round < 20; round++) {
            for (String host : hosts) {
              if (table.find(host) != null != found) {
                throw new AssertionError(host);
              }
            }
          }
        });
  }
}
