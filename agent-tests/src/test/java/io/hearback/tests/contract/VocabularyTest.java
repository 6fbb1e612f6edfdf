package io.hearback.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of what is counted says what the runs wrote. */
final class VocabularyTest {
  @Test
  void kindsAreNamedOnceAndErrorsByTheirType() {
    assertThat(Vocabulary.counted(Map.of("success 2xx", 1000L), Map.of())).isEqualTo("success 2xx");
    assertThat(Vocabulary.counted(Map.of("error -", 1L), Map.of("dns true network", 1L)))
        .isEqualTo("error / dns");
    assertThat(
            Vocabulary.counted(
                Map.of("cancelled 2xx", 1L, "error 2xx", 2L),
                Map.of("body_failed true network", 2L)))
        .isEqualTo("error 2xx / body_failed, cancelled 2xx");
    assertThat(Vocabulary.counted(Map.of(), Map.of())).isEqualTo("nothing");
  }

  @Test
  void versionsThatAgreeShareAValueAndOthersAreNamed() {
    List<String> lines =
        List.of(
            "B\t1.0\t8\tfault\tsuccess 2xx",
            "B\t2.0\t8\tfault\terror / dns",
            "B\t2.0\t17\tfault\terror / dns",
            "A\tjdk\t8\tfault\tsuccess 2xx",
            "A\tjdk\t11\tfault\tsuccess 2xx",
            "A\tjdk\t17\tfault\tcancelled",
            "A\tjdk\t17\tonly here\tcancelled",
            "B\t2.0\t17\tboth\tcancelled",
            "A\tjdk\t17\tboth\tcancelled",
            "C\t1.0\t8\tboth\tcancelled");
    assertThat(new VocabularyTable(lines).markdown())
        .isEqualTo(
            "| | A | B | C |\n"
                + "|---|---|---|---|\n"
                + "| fault | cancelled (Java 17); success 2xx (Java 8, 11)"
                + " | error / dns (2.0); success 2xx (1.0) | – |\n"
                + "| both | cancelled | cancelled | cancelled |\n");
  }
}
