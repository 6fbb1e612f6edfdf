package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternMistakesTest {

  private static final String NO_HOST =
      "is not a host; write a host name, *.suffix or an IP address";
  private static final String NO_PORT = "has a port that is none; write a number from 1 to 65535";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*.",
        ".",
        "/",
        "/v1",
        ":80",
        "*.*.x.com",
        "api.*.com",
        "a b",
        "a,b",
        "x.com?a=1",
        "[]",
        "user@x.com",
        "x.com#top",
        "*x.com",
        "\"x.com\"",
        " ",
        "a\\b",
        "..",
        "a..b",
        ".x.com",
        "x..",
        "*..x.com",
        "[1:2]",
        "[::1",
        "::1]",
        "[:::1]",
        "*.[::1]"
      })
  void noHost(String text) {
    assertThatThrownBy(() -> HostPattern.parse(text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(NO_HOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.com:",
        "x.com:0",
        "x.com:65536",
        "x.com:99999",
        "x.com:http",
        "x.com:-1",
        "x.com:+1",
        "x.com:8 0",
        "x.com:/v1",
        "[::1]:",
        "[::1]:x",
        "x.com:123456"
      })
  void noPort(String text) {
    assertThatThrownBy(() -> HostPattern.parse(text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(NO_PORT);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.x.com/v1, api.x.com",
    "http://api.x.com, api.x.com",
    "https://api.x.com:8443/v1, api.x.com",
    "https://api.x.com?a=1, api.x.com",
    "https://api.x.com#top, api.x.com",
    "https://user:secret@api.x.com/, api.x.com",
    "https://[::1]:8443/v1, [::1]",
  })
  void url(String text, String host) {
    assertThatThrownBy(() -> HostPattern.parse(text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("is a URL; write the host: " + host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://", "file:///etc/hosts"})
  void urlWithoutHost(String text) {
    assertThatThrownBy(() -> HostPattern.parse(text)).hasMessage("is a URL; write the host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "2001:db8::1", "fe80::1%eth0"})
  void bareIpv6(String text) {
    assertThatThrownBy(() -> HostPattern.parse(text))
        .hasMessage("is an IPv6 address without brackets; write [" + text + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = "")
  void empty(String text) {
    assertThatThrownBy(() -> HostPattern.parse(text)).hasMessage("is empty; write a host");
  }
}
