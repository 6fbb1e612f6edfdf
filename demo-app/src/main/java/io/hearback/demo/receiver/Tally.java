package io.hearback.demo.receiver;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up Hearback's metrics as they arrive, from any number of senders. Thread-safe. */
final class Tally {
  private static final double USUAL_OBJECTIVE = 0.99;

  private final Map<Key, Series> calls = new HashMap<>();
  private final Map<Key, Series> errors = new HashMap<>();
  private final Map<Key, Series> durations = new HashMap<>();
  private final Map<Key, List<Double>> bounds = new HashMap<>();
  private final Map<String, Double> objectives = new HashMap<>();

  synchronized void add(ExportMetricsServiceRequest request) {
    request
        .getResourceMetricsList()
        .forEach(
            resource -> {
              Map<String, String> sender = texts(resource.getResource().getAttributesList());
              resource
                  .getScopeMetricsList()
                  .forEach(scope -> scope.getMetricsList().forEach(m -> add(sender, m)));
            });
  }

  /** Every integration heard of so far, by name. */
  synchronized List<Integration> integrations() {
    TreeSet<String> names = new TreeSet<>(objectives.keySet());
    calls.keySet().forEach(key -> names.add(key.integration()));
    return names.stream().map(this::integration).toList();
  }

  private void add(Map<String, String> sender, Metric metric) {
    switch (metric.getName()) {
      case "hearback.calls" -> count(calls, sender, metric);
      case "hearback.errors" -> count(errors, sender, metric);
      case "hearback.call.duration" -> time(sender, metric);
      case "hearback.objective" -> {
        for (NumberDataPoint point : metric.getGauge().getDataPointsList()) {
          objectives.put(
              new Key(sender, texts(point.getAttributesList())).integration(), point.getAsDouble());
        }
      }
      default -> {}
    }
  }

  private static void count(Map<Key, Series> into, Map<String, String> sender, Metric metric) {
    boolean delta = isDelta(metric.getSum().getAggregationTemporality());
    for (NumberDataPoint point : metric.getSum().getDataPointsList()) {
      Key key = new Key(sender, texts(point.getAttributesList()));
      Series series = into.computeIfAbsent(key, k -> new Series());
      long value = point.hasAsInt() ? point.getAsInt() : Math.round(point.getAsDouble());
      if (delta) {
        series.delta(value);
      } else {
        series.cumulative(point.getStartTimeUnixNano(), point.getTimeUnixNano(), value);
      }
    }
  }

  private void time(Map<String, String> sender, Metric metric) {
    boolean delta = isDelta(metric.getHistogram().getAggregationTemporality());
    for (HistogramDataPoint point : metric.getHistogram().getDataPointsList()) {
      Key key = new Key(sender, texts(point.getAttributesList()));
      Series series = durations.computeIfAbsent(key, k -> new Series());
      bounds.put(key, List.copyOf(point.getExplicitBoundsList()));
      long[] counts = point.getBucketCountsList().stream().mapToLong(Long::longValue).toArray();
      if (delta) {
        series.delta(counts);
      } else {
        series.cumulative(point.getStartTimeUnixNano(), point.getTimeUnixNano(), counts);
      }
    }
  }

  private Integration integration(String name) {
    Map<String, Long> byOutcome = by("outcome", calls, name);
    Map<String, Long> byType = by("error.type", errors, name);
    byType.values().removeIf(count -> count == 0);
    Durations all = Durations.NONE;
    for (Map.Entry<Key, Series> e : durations.entrySet()) {
      if (e.getKey().integration().equals(name) && !e.getKey().isCancelled()) {
        all = all.plus(new Durations(bounds.get(e.getKey()), e.getValue().totals()));
      }
    }
    return new Integration(
        name,
        byOutcome,
        byType,
        by("error.known", errors, name).getOrDefault("false", 0L),
        all,
        objectives.getOrDefault(name, USUAL_OBJECTIVE));
  }

  private static Map<String, Long> by(String attribute, Map<Key, Series> from, String name) {
    Map<String, Long> sums = new TreeMap<>();
    from.forEach(
        (key, series) -> {
          if (key.integration().equals(name)) {
            sums.merge(key.text(attribute), series.totals()[0], Long::sum);
          }
        });
    return sums;
  }

  private static boolean isDelta(AggregationTemporality temporality) {
    return temporality == AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
  }

  private static Map<String, String> texts(List<KeyValue> attributes) {
    Map<String, String> texts = new TreeMap<>();
    attributes.forEach(attribute -> texts.put(attribute.getKey(), text(attribute.getValue())));
    return texts;
  }

  private static String text(AnyValue value) {
    return value.hasBoolValue() ? Boolean.toString(value.getBoolValue()) : value.getStringValue();
  }

  /** One series of one sender. */
  private record Key(Map<String, String> sender, Map<String, String> attributes) {
    String integration() {
      return text("integration");
    }

    boolean isCancelled() {
      return text("outcome").equals("cancelled");
    }

    String text(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }
}
