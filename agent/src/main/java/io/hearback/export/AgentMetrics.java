package io.hearback.export;

import static io.hearback.export.Points.key;

import io.hearback.log.AgentCounts;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads what the agent counts of itself into the points of one export. */
final class AgentMetrics {

  private static final AttributeKey<String> CLIENT = key("client");

  private AgentMetrics() {}

  static void addTo(Points points, AgentCounts counts, int overflowed) {
    points.upDownCounter(
        "hearback.agent.woven",
        "{class}",
        "Classes woven, by client.",
        byClient(points, counts.woven()));
    points.counter(
        "hearback.agent.not_woven",
        "{class}",
        "Classes that a hook did not fit, by client.",
        byClient(points, counts.notWoven()));
    points.counter(
        "hearback.agent.faults",
        "{fault}",
        "Exceptions inside of advice, by client; the application never sees them.",
        byClient(points, counts.faults()));
    points.counter(
        "hearback.agent.exports.failed",
        "{export}",
        "Exports that did not reach the backend.",
        Collections.singletonList(points.count(counts.failedExports(), Attributes.empty())));
    points.counter(
        "hearback.agent.series.dropped",
        "{host}",
        "Hosts beyond the bound, counted together.",
        Collections.singletonList(points.count(overflowed, Attributes.empty())));
  }

  private static List<LongPointData> byClient(Points points, Map<String, AtomicInteger> counts) {
    List<LongPointData> all = new ArrayList<LongPointData>();
    for (Map.Entry<String, AtomicInteger> entry : counts.entrySet()) {
      all.add(points.count(entry.getValue().get(), Attributes.of(CLIENT, entry.getKey())));
    }
    return all;
  }
}
