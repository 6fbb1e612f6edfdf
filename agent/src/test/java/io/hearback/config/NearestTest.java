package io.hearback.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final String[] KEYS = {"hosts", "success", "rejected", "objective", "hosts-as"};

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "host, hosts", "Hosts, hosts", "hosts_as, hosts-as", "sucess, success", "succes, success",
        "reject, rejected", "objectiv, objective", "stsoh, -", "timeout, -", "errors, -"
      })
  void isWhatWasMeant(String word, String meant) {
    assertThat(Nearest.of(word, KEYS)).isEqualTo(meant);
  }

  @Test
  void nothingIsNearWhereNothingIsKnown() {
    assertThat(Nearest.of("hosts")).isNull();
  }

  @Test
  void choicesAreRead() {
    assertThat(Nearest.either("a")).isEqualTo("a");
    assertThat(Nearest.either("a", "b")).isEqualTo("a or b");
    assertThat(Nearest.either("a", "b", "c")).isEqualTo("a, b or c");
  }
}
