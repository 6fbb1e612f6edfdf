package io.hearback.export;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The points of an export as text: {@code {a=b, c=d} 7}, sorted attributes, then the value. */
final class Exported {

  private Exported() {}

  static List<String> points(Collection<MetricData> metrics, String name) {
    List<String> points = new ArrayList<>();
    for (MetricData metric : metrics) {
      if (metric.getName().equals(name)) {
        for (PointData point : metric.getData().getPoints()) {
          points.add(attributes(point.getAttributes()) + " " + value(point));
        }
      }
    }
    return points;
  }

  static MetricData metric(Collection<MetricData> metrics, String name) {
    return metrics.stream().filter(one -> one.getName().equals(name)).findFirst().orElseThrow();
  }

  private static String attributes(Attributes attributes) {
    return attributes.asMap().entrySet().stream()
        .map(entry -> entry.getKey().getKey() + "=" + entry.getValue())
        .sorted()
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(PointData point) {
    if (point instanceof LongPointData) {
      return Long.toString(((LongPointData) point).getValue());
    }
    if (point instanceof DoublePointData) {
      return Double.toString(((DoublePointData) point).getValue());
    }
    HistogramPointData histogram = (HistogramPointData) point;
    return histogram.getCount() + " calls in " + histogram.getSum() + " s " + histogram.getCounts();
  }
}
