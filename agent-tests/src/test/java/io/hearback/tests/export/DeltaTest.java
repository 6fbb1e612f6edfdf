package io.hearback.tests.export;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Mood;
import io.hearback.tests.otlp.Received;
import io.hearback.tests.servers.HttpPort;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With delta temporality what arrives adds up to what happened, whatever the backend did. */
final class DeltaTest {
  @TempDir private Path folder;

  @Test
  void addsUpThoughTheBackendWasUnavailableInBetween() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open();
        HttpPort port = HttpPort.open(answers(200))) {
      Path rules = Applications.rules(folder, "shop", "localhost:" + port.port());
      try (ForkedJvm jvm =
          Applications.obedient(Javas.newest(), rules, receiver)
              .environment("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "delta")
              .environment("OTEL_METRIC_EXPORT_INTERVAL", "300")
              .start()) {
        Received received = receiver.received();
        calls(jvm, port, "before", 3);
        assertThat(received.await(30, () -> received.allCalls() == 3)).isTrue();
        receiver.mood(Mood.UNAVAILABLE);
        int requests = receiver.requests();
        calls(jvm, port, "during", 4);
        awaitRequests(receiver, requests + 3);
        receiver.mood(Mood.WELL);
        assertThat(received.await(60, () -> received.allCalls() == 7)).isTrue();
        calls(jvm, port, "after", 5);
        assertThat(jvm.end()).isZero();
        assertThat(received.calls("shop")).isEqualTo(Map.of("success 2xx", 12L));
        assertThat(received.durations("shop")).isEqualTo(Map.of("success", 12L));
        assertThat(received.exports())
            .flatExtracting(each -> each.request().getResourceMetrics(0).getScopeMetricsList())
            .flatExtracting(scope -> scope.getMetricsList())
            .filteredOn(metric -> metric.getName().equals("hearback.calls"))
            .allMatch(
                metric ->
                    metric.getSum().getAggregationTemporality()
                        == AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA);
      }
    }
  }

  private static void calls(ForkedJvm jvm, HttpPort port, String id, int number)
      throws InterruptedException {
    jvm.say(id + " repeat http://localhost:" + port.port() + "/ calls=" + number);
    assertThat(jvm.answer(id)).isEqualTo("{http 200 [status 200]=" + number + "}");
  }

  private static void awaitRequests(HttpReceiver receiver, int wanted) throws InterruptedException {
    for (int i = 0; receiver.requests() < wanted; i++) {
      assertThat(i).as("tenths of a second without an export").isLessThan(300);
      Thread.sleep(100);
    }
  }
}
