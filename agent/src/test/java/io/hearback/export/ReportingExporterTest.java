package io.hearback.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.forked.OwnJvm;
import io.hearback.log.AgentCounts;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ReportingExporterTest {

  private static final String WHAT_TO_DO =
      "; counting goes on and is sent when it answers (check OTEL_EXPORTER_OTLP_ENDPOINT and"
          + " OTEL_EXPORTER_OTLP_PROTOCOL)";

  @Test
  void tellsEachChangeInOneLine() throws Exception {
    assertThat(new OwnJvm(Changes.class).run())
        .containsExactly(
            "[hearback] WARNING cannot export to http://backend:4318: Connection refused"
                + WHAT_TO_DO,
            "[hearback] exporting to http://backend:4318 works again; no count was lost",
            "[hearback] WARNING cannot export to http://backend:4318: IllegalStateException"
                + WHAT_TO_DO,
            "12 asked, 5 taken, 7 failed");
  }

  @Test
  void whatWorksIsPassedOnAndNotCounted() {
    Backend backend = new Backend();
    AgentCounts counts = new AgentCounts();
    MetricExporter exporter = new ReportingExporter(backend, counts, "x");
    assertThat(exporter.export(Collections.emptyList()).isSuccess()).isTrue();
    assertThat(backend.taken).hasSize(1);
    assertThat(counts.failedExports()).isZero();
  }
}
