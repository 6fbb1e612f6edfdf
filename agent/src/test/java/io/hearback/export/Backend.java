package io.hearback.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Takes exports or does not, as a test says. */
final class Backend implements MetricExporter {

  /** What the next exports fail with; they are taken where it is null. */
  Throwable failure;

  final List<Collection<MetricData>> taken = new ArrayList<>();
  int asked;
  int flushed;

  @Override
  public CompletableResultCode export(Collection<MetricData> batch) {
    asked++;
    if (failure != null) {
      return CompletableResultCode.ofExceptionalFailure(failure);
    }
    taken.add(batch);
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return AggregationTemporality.DELTA;
  }

  @Override
  public CompletableResultCode flush() {
    flushed++;
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
