package io.hearback.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.MetricExporter;

/** An exporter in front of another one. */
abstract class ForwardingExporter implements MetricExporter {

  final MetricExporter next;

  ForwardingExporter(MetricExporter next) {
    this.next = next;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return next.getAggregationTemporality(type);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType type) {
    return next.getDefaultAggregation(type);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return next.getMemoryMode();
  }

  @Override
  public CompletableResultCode flush() {
    return next.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return next.shutdown();
  }
}
