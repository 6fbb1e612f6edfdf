package io.hearback.demo.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final List<Double> BOUNDS = List.of(0.1, 0.2);

  private final Tally tally = new Tally();

  @Test
  void callsAreSummedOverAllSeriesOfAnIntegration() {
    tally.add(
        Export.cumulative("a", 1)
            .sum("hearback.calls", 7, "integration=x", "outcome=success", "server.address=x.com")
            .sum("hearback.calls", 2, "integration=x", "outcome=success", "server.address=t.co")
            .sum("hearback.calls", 3, "integration=x", "outcome=error", "server.address=x.com")
            .sum("hearback.calls", 1, "integration=x", "outcome=rejected")
            .sum("hearback.calls", 4, "integration=x", "outcome=cancelled")
            .sum("hearback.calls", 5, "integration=slack", "outcome=success")
            .request());
    assertThat(tally.integrations())
        .extracting(Integration::name, Integration::calls, Integration::judged, Integration::errors)
        .containsExactly(tuple("slack", 5L, 5L, 0L), tuple("x", 17L, 13L, 3L));
  }

  @Test
  void errorsAreSummedByTypeAndByWhetherTheyAreKnown() {
    tally.add(
        Export.cumulative("a", 1)
            .sum("hearback.calls", 6, "integration=x", "outcome=error")
            .sum("hearback.errors", 3, "integration=x", "error.type=unknown", "error.known=false")
            .sum("hearback.errors", 2, "integration=x", "error.type=dns", "error.known=true")
            .sum("hearback.errors", 1, "integration=x", "error.type=dns", "error.known=true", "h=b")
            .sum("hearback.errors", 0, "integration=x", "error.type=auth", "error.known=true")
            .request());
    assertThat(only().errorsByType()).isEqualTo(Map.of("unknown", 3L, "dns", 3L));
    assertThat(only().unknownErrors()).isEqualTo(3);
  }

  @Test
  void senderThatStartsAnewIsAddedToWhatItHadCounted() {
    tally.add(calls(Export.cumulative("a", 1), 10));
    tally.add(calls(Export.cumulative("a", 2), 12));
    tally.add(calls(Export.cumulative("a", 3), 1));
    tally.add(calls(Export.cumulative("b", 3), 100));
    assertThat(only().calls()).isEqualTo(113);
  }

  @Test
  void deltaIsAddedUp() {
    tally.add(calls(Export.delta("a", 1), 10));
    tally.add(calls(Export.delta("a", 2), 3));
    assertThat(only().calls()).isEqualTo(13);
  }

  @Test
  void durationsAreOfAllOutcomesButCancelled() {
    tally.add(
        Export.cumulative("a", 1)
            .sum("hearback.calls", 1, "integration=x", "outcome=success")
            .histogram(
                "hearback.call.duration", BOUNDS, List.of(1L, 0L, 0L), "integration=x", "outcome=e")
            .histogram(
                "hearback.call.duration",
                BOUNDS,
                List.of(2L, 1L, 0L),
                "integration=x",
                "outcome=success")
            .histogram(
                "hearback.call.duration",
                BOUNDS,
                List.of(0L, 0L, 9L),
                "integration=x",
                "outcome=cancelled")
            .request());
    assertThat(only().durations().counts()).containsExactly(3, 1, 0);
  }

  @Test
  void integrationWithoutCallsIsThereAsSoonAsItsObjectiveIs() {
    tally.add(
        Export.cumulative("a", 1).gauge("hearback.objective", 0.999, "integration=x").request());
    assertThat(only().objective()).isEqualTo(0.999);
    assertThat(only().calls()).isZero();
  }

  @Test
  void metricsOfOthersAreLeftAlone() {
    tally.add(Export.cumulative("a", 1).sum("jvm.threads", 7, "integration=x").request());
    assertThat(tally.integrations()).isEmpty();
  }

  private Integration only() {
    assertThat(tally.integrations()).hasSize(1);
    return tally.integrations().get(0);
  }

  private static ExportMetricsServiceRequest calls(Export export, long count) {
    return export.sum("hearback.calls", count, "integration=x", "outcome=success").request();
  }
}
