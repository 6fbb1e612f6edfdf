package io.hearback.export;

import static io.hearback.export.Points.key;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the agent counts of itself. Thread-safe. */
public final class AgentMetrics {

  private static final AttributeKey<String> CLIENT = key("client");

  private final Map<String, AtomicInteger> faults = new ConcurrentHashMap<String, AtomicInteger>();
  private final Map<String, AtomicInteger> notWoven =
      new ConcurrentHashMap<String, AtomicInteger>();
  private final AtomicLong exportsFailed = new AtomicLong();
  private final Map<String, AtomicInteger> woven;

  /**
   * @param woven how many classes of each client are woven, read at each export
   */
  public AgentMetrics(Map<String, AtomicInteger> woven) {
    this.woven = woven;
  }

  /** Advice of a client threw; returns how often it has, so far. */
  public int fault(String client) {
    return increment(faults, client);
  }

  /** A hook of a client did not find its place. */
  public void notWoven(String client) {
    increment(notWoven, client);
  }

  void exportFailed() {
    exportsFailed.incrementAndGet();
  }

  private static int increment(Map<String, AtomicInteger> counts, String client) {
    AtomicInteger count = counts.get(client);
    if (count == null) {
      counts.putIfAbsent(client, new AtomicInteger());
      count = counts.get(client);
    }
    return count.incrementAndGet();
  }

  void addTo(Points points, int overflowed) {
    points.upDownCounter(
        "hearback.agent.woven", "{class}", "Classes woven, by client.", byClient(points, woven));
    points.counter(
        "hearback.agent.not_woven",
        "{class}",
        "Classes that a hook did not fit, by client.",
        byClient(points, notWoven));
    points.counter(
        "hearback.agent.faults",
        "{fault}",
        "Exceptions inside of advice, by client; the application never sees them.",
        byClient(points, faults));
    points.counter(
        "hearback.agent.exports.failed",
        "{export}",
        "Exports that did not reach the backend.",
        Collections.singletonList(points.count(exportsFailed.get(), Attributes.empty())));
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
