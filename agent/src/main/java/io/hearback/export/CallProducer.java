package io.hearback.export;

import io.hearback.log.AgentCounts;
import io.hearback.rules.Rules;
import io.hearback.rules.WatchedCalls;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricProducer;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** Where the OpenTelemetry SDK gets its metrics: reads all adders when an export is due. */
final class CallProducer implements MetricProducer {

  private final WatchedCalls calls;
  private final AgentCounts counts;
  private final long start;

  /**
   * @param startMillis when counting began, in milliseconds since 1970
   */
  CallProducer(WatchedCalls calls, AgentCounts counts, long startMillis) {
    this.calls = calls;
    this.counts = counts;
    this.start = TimeUnit.MILLISECONDS.toNanos(startMillis);
  }

  @Override
  public Collection<MetricData> produce(Resource resource) {
    long now = Math.max(start, TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));
    Points points = new Points(resource, start, now);
    Rules rules = calls.rules();
    if (rules != null) {
      calls.countOverdue();
      CallMetrics.addTo(points, rules);
      AgentMetrics.addTo(points, counts, rules.budget().overflowed());
    }
    return points.metrics();
  }
}
