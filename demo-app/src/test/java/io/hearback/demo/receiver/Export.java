package io.hearback.demo.receiver;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.util.List;

/** Builds export requests by hand; times are seconds, attributes {@code name=value}. */
final class Export {
  private final ExportMetricsServiceRequest.Builder request =
      ExportMetricsServiceRequest.newBuilder();
  private final AggregationTemporality temporality;
  private final long time;

  private Export(String sender, AggregationTemporality temporality, long time) {
    this.temporality = temporality;
    this.time = time;
    request
        .addResourceMetricsBuilder()
        .getResourceBuilder()
        .addAttributes(attribute("service.instance.id=" + sender));
    request.getResourceMetricsBuilder(0).addScopeMetricsBuilder();
  }

  static Export cumulative(String sender, long time) {
    return new Export(sender, AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE, time);
  }

  static Export delta(String sender, long time) {
    return new Export(sender, AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA, time);
  }

  Export sum(String name, long value, String... attributes) {
    Metric.Builder metric = metric(name);
    metric
        .getSumBuilder()
        .setAggregationTemporality(temporality)
        .addDataPoints(
            NumberDataPoint.newBuilder()
                .setTimeUnixNano(time * 1_000_000_000)
                .setAsInt(value)
                .addAllAttributes(attributes(attributes)));
    return this;
  }

  Export gauge(String name, double value, String... attributes) {
    metric(name)
        .getGaugeBuilder()
        .addDataPoints(
            NumberDataPoint.newBuilder()
                .setAsDouble(value)
                .addAllAttributes(attributes(attributes)));
    return this;
  }

  Export histogram(String name, List<Double> bounds, List<Long> counts, String... attributes) {
    Metric.Builder metric = metric(name);
    metric
        .getHistogramBuilder()
        .setAggregationTemporality(temporality)
        .addDataPoints(
            HistogramDataPoint.newBuilder()
                .setTimeUnixNano(time * 1_000_000_000)
                .addAllExplicitBounds(bounds)
                .addAllBucketCounts(counts)
                .addAllAttributes(attributes(attributes)));
    return this;
  }

  ExportMetricsServiceRequest request() {
    return request.build();
  }

  private Metric.Builder metric(String name) {
    return request
        .getResourceMetricsBuilder(0)
        .getScopeMetricsBuilder(0)
        .addMetricsBuilder()
        .setName(name);
  }

  private static List<KeyValue> attributes(String... texts) {
    return List.of(texts).stream().map(Export::attribute).toList();
  }

  private static KeyValue attribute(String text) {
    String[] parts = text.split("=", 2);
    AnyValue.Builder value = AnyValue.newBuilder();
    if (parts[1].equals("true") || parts[1].equals("false")) {
      value.setBoolValue(Boolean.parseBoolean(parts[1]));
    } else {
      value.setStringValue(parts[1]);
    }
    return KeyValue.newBuilder().setKey(parts[0]).setValue(value).build();
  }
}
