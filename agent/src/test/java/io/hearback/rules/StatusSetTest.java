package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusSetTest {

  @ParameterizedTest
  @CsvSource({
    "404, 404, 404",
    "100, 100, 100",
    "599, 599, 599",
    "2xx, 200, 299",
    "5XX, 500, 599",
    "200-204, 200, 204",
    "299-301, 299, 301",
    "100-599, 100, 599",
    "404-404, 404, 404"
  })
  void hasExactlyWhatIsNamed(String text, int first, int last) {
    StatusSet set = new StatusSet();
    assertThat(set.add(text)).isTrue();
    assertThat(all(set)).isEqualTo(IntStream.rangeClosed(first, last).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "99",
        "600",
        "1000",
        "20x",
        "2x",
        "6xx",
        "0xx",
        "x",
        "2xxx",
        "204-200",
        "200-",
        "-200",
        "200-600",
        "200 - 204",
        "200-204-206",
        "2xx-3xx",
        "OK",
        "<400",
        "٢٠٠"
      })
  void whatIsNoStatusAddsNothing(String text) {
    StatusSet set = new StatusSet();
    assertThat(set.add(text)).isFalse();
    assertThat(all(set)).isEmpty();
  }

  private static List<Integer> all(StatusSet set) {
    return IntStream.range(0, 2000).filter(set::has).boxed().toList();
  }
}
