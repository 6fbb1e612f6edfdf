package io.hearback.export;

import io.hearback.log.AgentCounts;
import io.hearback.log.Log;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Counts exports that failed, and tells in one line when the backend stops taking them and in
 * another when it takes them again, not once an export.
 */
final class ReportingExporter extends ForwardingExporter {

  private final AtomicBoolean failing = new AtomicBoolean();
  private final AgentCounts counts;
  private final String endpoint;

  ReportingExporter(MetricExporter next, AgentCounts counts, String endpoint) {
    super(next);
    this.counts = counts;
    this.endpoint = endpoint;
  }

  @Override
  public CompletableResultCode export(Collection<MetricData> batch) {
    CompletableResultCode result = next.export(batch);
    result.whenComplete(
        () -> {
          if (result.isSuccess()) {
            worked();
          } else {
            failed(result.getFailureThrowable());
          }
        });
    return result;
  }

  private void worked() {
    if (failing.compareAndSet(true, false)) {
      Log.info("exporting to " + endpoint + " works again; no count was lost");
    }
  }

  private void failed(@Nullable Throwable thrown) {
    counts.addFailedExport();
    if (failing.compareAndSet(false, true)) {
      Log.warn(
          "cannot export to "
              + endpoint
              + ": "
              + reason(thrown)
              + "; counting goes on and is sent when it answers (check"
              + " OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_EXPORTER_OTLP_PROTOCOL)");
    }
  }

  private static String reason(@Nullable Throwable thrown) {
    Throwable deepest = thrown;
    for (int depth = 0; deepest != null && deepest.getCause() != null && depth < 16; depth++) {
      deepest = deepest.getCause();
    }
    if (deepest == null) {
      return "the export failed";
    }
    String message = deepest.getMessage();
    String text = message == null ? deepest.getClass().getSimpleName() : message;
    return text.replaceAll("\\s+", " ").trim();
  }
}
