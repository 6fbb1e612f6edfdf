package io.hearback.rules;

import static io.hearback.rules.Watch.calls;
import static io.hearback.rules.Watch.owner;
import static io.hearback.rules.Watch.rules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTableTest {

  @ParameterizedTest
  @ValueSource(strings = {"api.x.com", "API.X.COM", "api.x.com.", "Api.X.com."})
  void exactHostMatchesInAnySpelling(String host) {
    assertThat(owner(calls(rules("api.x.com")), host)).isEqualTo("api.x.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x.com", "a.api.x.com", "pi.x.com", "aapi.x.com", "api.x.com.de", "", "."})
  void exactHostMatchesNothingElse(String host) {
    assertThat(owner(calls(rules("api.x.com")), host)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.x.com", "a.b.x.com", "A.B.C.X.COM.", "-.x.com"})
  void wildcardMatchesOneOrMoreLabels(String host) {
    assertThat(owner(calls(rules("*.x.com")), host)).isEqualTo("*.x.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.com", "X.com.", "ax.com", "com", ".x.com", "a.x.com.de", "a.y.com"})
  void wildcardMatchesNeverTheBareSuffix(String host) {
    assertThat(owner(calls(rules("*.x.com")), host)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bücher.example", "BÜCHER.example.", "xn--bcher-kva.example"})
  void internationalHostMatchesInEitherForm(String host) {
    assertThat(owner(calls(rules("bücher.example")), host)).isEqualTo("bücher.example");
    assertThat(owner(calls(rules("xn--bcher-kva.example")), host))
        .isEqualTo("xn--bcher-kva.example");
    assertThat(owner(calls(rules("*.bücher.example")), "a." + host)).isEqualTo("*.bücher.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "[::1]", "0:0:0:0:0:0:0:1", "[0::0:1]", "[0000::0001]"})
  void ipv6MatchesInAnySpelling(String host) {
    assertThat(owner(calls(rules("[::1]")), host)).isEqualTo("[::1]");
  }

  @ParameterizedTest
  @CsvSource({"fe80::1%eth0", "[FE80::1%2]", "fe80::1"})
  void ipv6ZoneDoesNotMatter(String host) {
    assertThat(owner(calls(rules("[fe80::1]")), host)).isEqualTo("[fe80::1]");
  }

  @Test
  void ipv4Matches() {
    assertThat(owner(calls(rules("10.0.0.1")), "10.0.0.1")).isEqualTo("10.0.0.1");
    assertThat(owner(calls(rules("10.0.0.1")), "10.0.0.10")).isNull();
    assertThat(owner(calls(rules("10.0.0.1")), "110.0.0.1")).isNull();
  }

  @Test
  void portOfTheSchemeCountsWhereNoneIsGiven() {
    WatchedCalls calls = calls(rules("x.com:443", "x.com:80", "x.com:8443"));
    assertThat(owner(calls, "x.com", -1, "https", "/")).isEqualTo("x.com:443");
    assertThat(owner(calls, "x.com", -1, "HTTPS", "/")).isEqualTo("x.com:443");
    assertThat(owner(calls, "x.com", -1, "http", "/")).isEqualTo("x.com:80");
    assertThat(owner(calls, "x.com", 0, null, "/")).isEqualTo("x.com:80");
    assertThat(owner(calls, "x.com", 8443, "https", "/")).isEqualTo("x.com:8443");
    assertThat(owner(calls, "x.com", 81, "http", "/")).isNull();
  }

  @Test
  void samePatternIsRefusedAndTheFirstStays() {
    Rules.Builder builder = new Rules.Builder();
    Integration first = Watch.integration("first");
    Integration second = Watch.integration("second");
    assertThat(builder.add(HostPattern.parse("x.com"), first, false)).isNull();
    assertThat(builder.add(HostPattern.parse("X.com./"), second, false)).isSameAs(first);
    assertThat(owner(calls(builder.build()), "x.com")).isEqualTo("x.com");
  }
}
