package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternTest {

  @ParameterizedTest
  @CsvSource({
    "api.x.com, api.x.com, false, -1",
    "API.X.com, api.x.com, false, -1",
    "api.x.com., api.x.com, false, -1",
    "*.x.com, x.com, true, -1",
    "*.X.Com., x.com, true, -1",
    "api.x.com:8443, api.x.com, false, 8443",
    "api.x.com.:8443, api.x.com, false, 8443",
    "*.x.com:1, x.com, true, 1",
    "api.x.com:65535, api.x.com, false, 65535",
    "api.x.com/v1, api.x.com, false, -1",
    "api.x.com/, api.x.com, false, -1",
    "api.x.com:443/v1/, api.x.com, false, 443",
    "localhost, localhost, false, -1",
    "my_host-1, my_host-1, false, -1",
    "10.0.0.1, 10.0.0.1, false, -1",
    "10.0.0.1:80, 10.0.0.1, false, 80",
    "bücher.example, xn--bcher-kva.example, false, -1",
    "BÜCHER.example, xn--bcher-kva.example, false, -1",
    "xn--bcher-kva.example, xn--bcher-kva.example, false, -1",
    "XN--BCHER-KVA.example, xn--bcher-kva.example, false, -1",
    "*.bücher.example:80, xn--bcher-kva.example, true, 80",
    "[::1], 0:0:0:0:0:0:0:1, false, -1",
    "[0:0::0:1]:80, 0:0:0:0:0:0:0:1, false, 80",
    "[2001:DB8::a]/v1, 2001:db8:0:0:0:0:0:a, false, -1",
  })
  void isReadInOneForm(String text, String host, boolean wildcard, int port) {
    HostPattern pattern = HostPattern.parse(text);
    assertThat(pattern.host()).isEqualTo(host);
    assertThat(pattern.wildcard()).isEqualTo(wildcard);
    assertThat(pattern.port()).isEqualTo(port);
    assertThat(pattern.text()).isEqualTo(text);
    assertThat(pattern).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "api.x.com, API.x.com.",
    "api.x.com, api.x.com/",
    "bücher.example, XN--bcher-kva.example",
    "[::1], [0:0:0:0:0:0:0:1]",
    "[::ffff:10.0.0.1], 10.0.0.1",
    "*.x.com:80/v1, *.X.com.:080/v1",
  })
  void sameHostInAnotherSpellingIsEqual(String one, String other) {
    assertThat(HostPattern.parse(one)).isEqualTo(HostPattern.parse(other));
    assertThat(HostPattern.parse(one)).hasSameHashCodeAs(HostPattern.parse(other));
    assertThat(HostPattern.parse(one)).isEqualByComparingTo(HostPattern.parse(other));
  }

  @ParameterizedTest
  @CsvSource({
    "x.com, *.x.com",
    "x.com, x.com:443",
    "x.com, x.com/v1",
    "x.com/v1, x.com/v1/",
    "x.com/v1, x.com/V1",
    "x.com:80, x.com:81",
    "x.com, y.com",
  })
  void anotherHostPortOrPathIsNotEqual(String one, String other) {
    assertThat(HostPattern.parse(one)).isNotEqualTo(HostPattern.parse(other));
    assertThat(HostPattern.parse(one)).isNotEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/v1/", "/v1/x", "/v1?a=/v2", "/v1/?a"})
  void pathWithoutTrailingSlashFitsWholeSegments(String path) {
    assertThat(HostPattern.parse("x.com/v1").fits(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v", "/v12", "/v1x/y", "/V1", "/a/v1", "v1"})
  void pathWithoutTrailingSlashFitsNothingElse(String path) {
    assertThat(HostPattern.parse("x.com/v1").fits(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/", "/v1/x", "/v1/?a"})
  void pathWithTrailingSlashFitsWhatIsBelow(String path) {
    assertThat(HostPattern.parse("x.com/v1/").fits(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1?a", "/v12/"})
  void pathWithTrailingSlashFitsNothingElse(String path) {
    assertThat(HostPattern.parse("x.com/v1/").fits(path)).isFalse();
  }

  @Test
  void portFitsItselfAndNoPortFitsAny() {
    assertThat(HostPattern.parse("x.com:81").fits(81)).isTrue();
    assertThat(HostPattern.parse("x.com:81").fits(80)).isFalse();
    assertThat(HostPattern.parse("x.com").fits(80)).isTrue();
  }

  @Test
  void aPlainHostIsItsOwnNormalForm() {
    String host = new String("api.x.com");
    assertThat(HostPattern.normal(host)).isSameAs(host);
  }

  @Test
  void whatNoHostCouldBeIsLeftAlone() {
    assertThat(HostPattern.normal("")).isEmpty();
    assertThat(HostPattern.normal("a..b.")).isEqualTo("a..b");
    assertThat(HostPattern.normal("[not:an:address]")).isEqualTo("not:an:address");
  }
}
