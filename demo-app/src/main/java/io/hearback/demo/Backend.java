package io.hearback.demo;

import java.net.URI;
import java.util.Map;

/** Where the agent sends its metrics: the demo's own receiver, or a backend of the user's. */
record Backend(URI endpoint, boolean isOwn) {
  private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
  private static final String INTERVAL = "OTEL_METRIC_EXPORT_INTERVAL";

  /**
   * Sets the variables any OpenTelemetry exporter reads. With a backend of the user's the other
   * ones stay (headers, protocol, certificates); with the demo's own they must not interfere.
   */
  void applyTo(Map<String, String> environment) {
    if (isOwn) {
      environment.keySet().removeIf(name -> name.startsWith("OTEL_"));
    }
    environment.put(ENDPOINT, endpoint.toString());
    environment.put(INTERVAL, "1000");
  }
}
