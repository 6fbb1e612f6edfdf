package io.hearback.export;

import static io.opentelemetry.sdk.metrics.data.AggregationTemporality.CUMULATIVE;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Gathers the points of one export, all of the same two instants. One thread, used once. */
final class Points {

  private final Collection<MetricData> metrics = new ArrayList<MetricData>();
  private final Resource resource;
  private final long start;
  private final long now;

  /** Instants in nanoseconds since 1970. */
  Points(Resource resource, long start, long now) {
    this.resource = resource;
    this.start = start;
    this.now = now;
  }

  LongPointData count(long value, Attributes attributes) {
    return LongPointData.create(start, now, attributes, value);
  }

  DoublePointData value(double value, Attributes attributes) {
    return DoublePointData.create(start, now, attributes, value, Collections.emptyList());
  }

  HistogramPointData histogram(
      double sum, List<Double> bounds, List<Long> counts, Attributes attributes) {
    return HistogramPointData.create(
        start, now, attributes, sum, false, 0, false, 0, bounds, counts);
  }

  void counter(String name, String unit, String description, Collection<LongPointData> points) {
    sum(name, unit, description, true, points);
  }

  void upDownCounter(
      String name, String unit, String description, Collection<LongPointData> points) {
    sum(name, unit, description, false, points);
  }

  private void sum(
      String name,
      String unit,
      String description,
      boolean monotonic,
      Collection<LongPointData> points) {
    if (!points.isEmpty()) {
      SumData<LongPointData> data = SumData.createLongSumData(monotonic, CUMULATIVE, points);
      metrics.add(new Metric(resource, name, unit, description, MetricDataType.LONG_SUM, data));
    }
  }

  void gauge(String name, String unit, String description, Collection<DoublePointData> points) {
    if (!points.isEmpty()) {
      GaugeData<DoublePointData> data = GaugeData.createDoubleGaugeData(points);
      metrics.add(new Metric(resource, name, unit, description, MetricDataType.DOUBLE_GAUGE, data));
    }
  }

  void histograms(
      String name, String unit, String description, Collection<HistogramPointData> points) {
    if (!points.isEmpty()) {
      HistogramData data = HistogramData.create(CUMULATIVE, points);
      metrics.add(new Metric(resource, name, unit, description, MetricDataType.HISTOGRAM, data));
    }
  }

  Collection<MetricData> metrics() {
    return metrics;
  }

  static AttributeKey<String> key(String name) {
    return AttributeKey.stringKey(name);
  }
}
