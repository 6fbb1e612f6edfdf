package io.hearback.tests.otlp;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one application exported: every request as it came, and what each series holds now
 * (cumulative points replace, delta points add up). Threads may add and read at once.
 */
public final class Received {
  private final List<Export> exports = new ArrayList<>();
  private final Map<Series, Point> series = new LinkedHashMap<>();

  synchronized void add(Map<String, String> headers, ExportMetricsServiceRequest request) {
    exports.add(new Export(System.nanoTime(), headers, request));
    for (ResourceMetrics resource : request.getResourceMetricsList()) {
      for (ScopeMetrics scope : resource.getScopeMetricsList()) {
        if (scope.getScope().getName().equals("io.hearback")) {
          scope.getMetricsList().forEach(this::add);
        }
      }
    }
    notifyAll();
  }

  private void add(Metric metric) {
    switch (metric.getDataCase()) {
      case SUM -> {
        Sum sum = metric.getSum();
        sum.getDataPointsList()
            .forEach(point -> put(metric, point, delta(sum.getAggregationTemporality())));
      }
      case GAUGE ->
          metric.getGauge().getDataPointsList().forEach(point -> put(metric, point, false));
      case HISTOGRAM -> {
        boolean delta = delta(metric.getHistogram().getAggregationTemporality());
        for (HistogramDataPoint point : metric.getHistogram().getDataPointsList()) {
          put(
              new Series(metric.getName(), attributes(point.getAttributesList())),
              new Point(point.getSum(), point.getCount()),
              delta);
        }
      }
      default -> throw new IllegalStateException("unexpected kind of " + metric.getName());
    }
  }

  private void put(Metric metric, NumberDataPoint point, boolean delta) {
    double value = point.hasAsInt() ? point.getAsInt() : point.getAsDouble();
    put(
        new Series(metric.getName(), attributes(point.getAttributesList())),
        new Point(value, 0),
        delta);
  }

  private void put(Series key, Point point, boolean delta) {
    series.merge(key, point, (before, now) -> delta ? before.plus(now) : now);
  }

  private static boolean delta(AggregationTemporality temporality) {
    return temporality == AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
  }

  /** Attributes as text. */
  public static Map<String, String> attributes(List<KeyValue> attributes) {
    return attributes.stream()
        .collect(Collectors.toMap(KeyValue::getKey, each -> text(each.getValue())));
  }

  private static String text(AnyValue value) {
    return value.hasStringValue()
        ? value.getStringValue()
        : value.hasBoolValue()
            ? String.valueOf(value.getBoolValue())
            : value.hasIntValue() ? String.valueOf(value.getIntValue()) : value.toString();
  }

  /** Every request so far. */
  public synchronized List<Export> exports() {
    return List.copyOf(exports);
  }

  /** Every series of a metric, also those at zero. */
  public synchronized List<Series> series(String metric) {
    return series.keySet().stream().filter(each -> each.metric().equals(metric)).toList();
  }

  /** The sum of the values of the series that fit. */
  public synchronized double value(String metric, Predicate<Series> fits) {
    return series.entrySet().stream()
        .filter(each -> each.getKey().metric().equals(metric) && fits.test(each.getKey()))
        .mapToDouble(each -> each.getValue().value())
        .sum();
  }

  /**
   * The non-zero values of a metric for an integration, each under the values of these attributes
   * with blanks between; a histogram's value is its count.
   */
  public synchronized Map<String, Long> by(
      String metric, String integration, String... attributes) {
    Map<String, Long> values = new TreeMap<>();
    series.forEach(
        (key, point) -> {
          long value = point.count() + (metric.endsWith("duration") ? 0 : (long) point.value());
          if (key.metric().equals(metric)
              && key.get("integration").equals(integration)
              && value != 0) {
            List<String> words = new ArrayList<>();
            for (String attribute : attributes) {
              words.add(key.get(attribute));
            }
            values.merge(String.join(" ", words), value, Long::sum);
          }
        });
    return values;
  }

  /** Calls of an integration under {@code "outcome class"}, {@code -} where no answer came. */
  public Map<String, Long> calls(String integration) {
    return by("hearback.calls", integration, "outcome", "http.response.status_class");
  }

  /** Errors of an integration under {@code "type known party"}. */
  public Map<String, Long> errors(String integration) {
    return by("hearback.errors", integration, "error.type", "error.known", "error.party");
  }

  /** Calls that the duration histogram has seen, under the outcome. */
  public Map<String, Long> durations(String integration) {
    return by("hearback.call.duration", integration, "outcome");
  }

  /** Calls whose time to the headers the histogram has seen. */
  public long headers(String integration) {
    return by("hearback.call.headers.duration", integration).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Requests that the client sent for the calls of an integration. */
  public long attempts(String integration) {
    return (long)
        value("hearback.call.attempts", series -> series.get("integration").equals(integration));
  }

  /** All calls of all integrations. */
  public long allCalls() {
    return (long) value("hearback.calls", any -> true);
  }

  /** Waits until the condition holds, looked at after each export; false when the time is over. */
  public synchronized boolean await(int seconds, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.getAsBoolean()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
