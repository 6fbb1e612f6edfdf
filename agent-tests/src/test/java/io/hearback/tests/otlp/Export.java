package io.hearback.tests.otlp;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.util.Map;

/**
 * One request of an exporter: when it came ({@link System#nanoTime()}), its headers in lower case,
 * what it held.
 */
public record Export(
    long nanos, Map<String, String> headers, ExportMetricsServiceRequest request) {}
