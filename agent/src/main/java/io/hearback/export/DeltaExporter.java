package io.hearback.export;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the cumulative counters into deltas for a backend that prefers them. A delta is what came
 * since the last export that the backend took, so that one it did not take is lost no more than
 * with cumulative counters. Called by one thread at a time, as the SDK promises.
 */
final class DeltaExporter extends ForwardingExporter {

  /** By metric and attributes. */
  private volatile Map<String, Map<Attributes, PointData>> taken = Collections.emptyMap();

  DeltaExporter(MetricExporter next) {
    super(next);
  }

  @Override
  public CompletableResultCode export(Collection<MetricData> batch) {
    Map<String, Map<Attributes, PointData>> sent = new HashMap<>();
    List<MetricData> deltas = new ArrayList<>();
    for (MetricData metric : batch) {
      boolean sum = metric.getType() == MetricDataType.LONG_SUM;
      if (sum && metric.getLongSumData().isMonotonic()) {
        deltas.add(sums(metric, remember(metric, sent)));
      } else if (metric.getType() == MetricDataType.HISTOGRAM) {
        deltas.add(histograms(metric, remember(metric, sent)));
      } else {
        deltas.add(metric);
      }
    }
    CompletableResultCode result = next.export(deltas);
    result.whenComplete(
        () -> {
          if (result.isSuccess()) {
            taken = sent;
          }
        });
    return result;
  }

  /** Notes what is sent of the metric; returns what of it the backend took before. */
  private Map<Attributes, PointData> remember(
      MetricData metric, Map<String, Map<Attributes, PointData>> sent) {
    Map<Attributes, PointData> points = new HashMap<>();
    for (PointData point : metric.getData().getPoints()) {
      points.put(point.getAttributes(), point);
    }
    sent.put(metric.getName(), points);
    return taken.getOrDefault(metric.getName(), Collections.emptyMap());
  }

  private static MetricData sums(MetricData metric, Map<Attributes, PointData> before) {
    List<LongPointData> points = new ArrayList<>();
    for (LongPointData point : metric.getLongSumData().getPoints()) {
      LongPointData last = (LongPointData) before.get(point.getAttributes());
      long delta = point.getValue() - (last == null ? 0 : last.getValue());
      points.add(
          LongPointData.create(
              from(point, last), point.getEpochNanos(), point.getAttributes(), delta));
    }
    return Metric.with(
        metric, SumData.createLongSumData(true, AggregationTemporality.DELTA, points));
  }

  private static MetricData histograms(MetricData metric, Map<Attributes, PointData> before) {
    List<HistogramPointData> points = new ArrayList<>();
    for (HistogramPointData point : metric.getHistogramData().getPoints()) {
      HistogramPointData last = (HistogramPointData) before.get(point.getAttributes());
      List<Long> counts = new ArrayList<>(point.getCounts());
      for (int i = 0; last != null && i < counts.size(); i++) {
        counts.set(i, counts.get(i) - last.getCounts().get(i));
      }
      points.add(
          HistogramPointData.create(
              from(point, last),
              point.getEpochNanos(),
              point.getAttributes(),
              point.getSum() - (last == null ? 0 : last.getSum()),
              false,
              0,
              false,
              0,
              point.getBoundaries(),
              counts));
    }
    return Metric.with(metric, HistogramData.create(AggregationTemporality.DELTA, points));
  }

  private static long from(PointData point, @Nullable PointData last) {
    return last == null ? point.getStartEpochNanos() : last.getEpochNanos();
  }
}
