package io.hearback.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendTest {
  private static final URI ENDPOINT = URI.create("http://127.0.0.1:4318");

  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "PATH", "/bin",
              "OTEL_EXPORTER_OTLP_HEADERS", "key=secret",
              "OTEL_EXPORTER_OTLP_ENDPOINT", "http://elsewhere:4318"));

  @Test
  void nothingDivertsTheAgentFromTheDemosOwnReceiver() {
    new Backend(ENDPOINT, true).applyTo(environment);
    assertThat(environment)
        .containsOnly(
            Map.entry("PATH", "/bin"),
            Map.entry("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318"),
            Map.entry("OTEL_METRIC_EXPORT_INTERVAL", "1000"));
  }

  @Test
  void whatTheUsersBackendNeedsIsKept() {
    new Backend(ENDPOINT, false).applyTo(environment);
    assertThat(environment)
        .containsEntry("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318")
        .containsEntry("OTEL_EXPORTER_OTLP_HEADERS", "key=secret");
  }
}
