package io.hearback.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgentCountsTest {

  private final AgentCounts counts = new AgentCounts();

  @Test
  void countsEachKindByClient() {
    counts.addWoven("OkHttp");
    counts.addWoven("OkHttp");
    counts.addNotWoven("OkHttp");
    counts.addFault("JavaNetHttp");
    counts.addFailedExport();
    assertThat(counts.woven()).hasToString("{OkHttp=2}");
    assertThat(counts.notWoven()).hasToString("{OkHttp=1}");
    assertThat(counts.faults()).hasToString("{JavaNetHttp=1}");
    assertThat(counts.failedExports()).isEqualTo(1);
  }

  @Test
  void losesNothingUnderManyThreads() {
    IntStream.range(0, 100_000).parallel().forEach(i -> counts.addFault("client" + i % 4));
    assertThat(counts.faults()).hasSize(4);
    assertThat(counts.faults().values()).allMatch(count -> count.get() == 25_000);
  }
}
