package io.hearback.export;

import static io.hearback.export.Points.key;

import io.hearback.rules.Histogram;
import io.hearback.rules.Integration;
import io.hearback.rules.Outcome;
import io.hearback.rules.Reason;
import io.hearback.rules.Rules;
import io.hearback.rules.StatusRules;
import io.hearback.rules.Tally;
import io.hearback.rules.WatchedHost;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the adders of all calls into the points of one export.
 *
 * <p>A host that the rules name has its series at 0 before its first call: a counter that is born
 * at 1 is no increase to Prometheus, and the first failure would be lost.
 */
final class CallMetrics {

  private static final AttributeKey<String> INTEGRATION = key("integration");
  private static final AttributeKey<String> ADDRESS = key("server.address");
  private static final AttributeKey<String> OUTCOME = key("outcome");
  private static final AttributeKey<String> STATUS_CLASS = key("http.response.status_class");
  private static final AttributeKey<String> ERROR_TYPE = key("error.type");
  private static final AttributeKey<String> ERROR_PARTY = key("error.party");
  private static final AttributeKey<Boolean> ERROR_KNOWN = AttributeKey.booleanKey("error.known");
  private static final AttributeKey<Boolean> OVERFLOW =
      AttributeKey.booleanKey("otel.metric.overflow");

  private static final String[] CLASSES = {null, "1xx", "2xx", "3xx", "4xx", "5xx", "_OTHER"};
  private static final List<Double> SECONDS = list(Histogram.seconds());
  private static final List<Double> ATTEMPTS = list(Histogram.attempts());

  private final List<LongPointData> calls = new ArrayList<LongPointData>();
  private final List<LongPointData> errors = new ArrayList<LongPointData>();
  private final List<LongPointData> active = new ArrayList<LongPointData>();
  private final List<HistogramPointData> durations = new ArrayList<HistogramPointData>();
  private final List<HistogramPointData> heads = new ArrayList<HistogramPointData>();
  private final List<HistogramPointData> attempts = new ArrayList<HistogramPointData>();
  private final List<DoublePointData> objectives = new ArrayList<DoublePointData>();
  private final Points points;

  private CallMetrics(Points points) {
    this.points = points;
  }

  static void addTo(Points points, Rules rules) {
    CallMetrics metrics = new CallMetrics(points);
    Tally overflow = rules.budget().overflow();
    for (WatchedHost host : rules.watched()) {
      Tally tally = host.tally() == overflow ? null : host.tally();
      if (tally != null || host.expected()) {
        Attributes attributes =
            Attributes.of(INTEGRATION, host.integration().name(), ADDRESS, host.address());
        metrics.read(tally, attributes, host.expected() ? host.integration().statuses() : null);
      }
    }
    if (rules.budget().overflowed() > 0) {
      metrics.read(overflow, Attributes.of(OVERFLOW, true), null);
    }
    for (Integration integration : rules.integrations()) {
      Attributes attributes = Attributes.of(INTEGRATION, integration.name());
      metrics.objectives.add(points.value(integration.objective(), attributes));
    }
    metrics.add();
  }

  private void add() {
    points.counter("hearback.calls", "{call}", "Calls to third parties that ended.", calls);
    points.counter("hearback.errors", "{call}", "Calls that ended in an error, by reason.", errors);
    points.histograms(
        "hearback.call.duration", "s", "How long calls took, to the end of the body.", durations);
    points.histograms(
        "hearback.call.headers.duration",
        "s",
        "How long calls took to the headers of the answer.",
        heads);
    points.histograms(
        "hearback.call.attempts",
        "{attempt}",
        "How often a client sent a request for one call.",
        attempts);
    points.upDownCounter("hearback.calls.active", "{call}", "Calls under way.", active);
    points.gauge(
        "hearback.objective", "1", "The success rate wanted, as a share of 1.", objectives);
  }

  /**
   * @param tally null before the first call
   * @param expected what may come, to be shown at 0; null where nothing is
   */
  private void read(@Nullable Tally tally, Attributes host, @Nullable StatusRules expected) {
    for (Outcome outcome : Outcome.values()) {
      for (int statusClass = 0; statusClass < CLASSES.length; statusClass++) {
        long count = tally == null ? 0 : tally.calls(outcome, statusClass);
        if (count > 0 || (expected != null && isExpected(expected, outcome, statusClass))) {
          calls.add(points.count(count, attributes(host, outcome, CLASSES[statusClass])));
        }
      }
    }
    for (Reason reason : Reason.values()) {
      long count = tally == null ? 0 : tally.errors(reason);
      if (count > 0 || (expected != null && reason.transport())) {
        errors.add(points.count(count, attributes(host, reason)));
      }
    }
    active.add(points.count(tally == null ? 0 : tally.active(), host));
    if (tally != null) {
      readDurations(tally, host);
    }
  }

  private static boolean isExpected(StatusRules statuses, Outcome outcome, int statusClass) {
    if (statusClass == 0) {
      return outcome == Outcome.ERROR || outcome == Outcome.CANCELLED;
    }
    // A body can fail, or be given up, after any good answer.
    return statusClass <= 5
        && (statuses.canEnd(statusClass, outcome)
            || (outcome == Outcome.ERROR && statusClass == 2)
            || (outcome == Outcome.REJECTED && statusClass == 4));
  }

  private void readDurations(Tally tally, Attributes host) {
    add(heads, tally.heads(), SECONDS, host);
    for (Outcome outcome : Outcome.values()) {
      Attributes attributes = attributes(host, outcome, null);
      add(durations, tally.durations(outcome), SECONDS, attributes);
      add(attempts, tally.attempts(outcome), ATTEMPTS, attributes);
    }
  }

  private void add(
      List<HistogramPointData> to, Histogram values, List<Double> bounds, Attributes attributes) {
    List<Long> list = new ArrayList<Long>();
    long all = 0;
    for (long count : values.counts()) {
      list.add(count);
      all += count;
    }
    if (all > 0) {
      to.add(points.histogram(values.sum(), bounds, list, attributes));
    }
  }

  private static List<Double> list(double[] bounds) {
    List<Double> list = new ArrayList<Double>();
    for (double bound : bounds) {
      list.add(bound);
    }
    return list;
  }

  private static Attributes attributes(
      Attributes host, Outcome outcome, @Nullable String statusClass) {
    // A null value adds no attribute.
    return host.toBuilder().put(OUTCOME, outcome.text()).put(STATUS_CLASS, statusClass).build();
  }

  private static Attributes attributes(Attributes host, Reason reason) {
    return host.toBuilder()
        .put(ERROR_TYPE, reason.text())
        .put(ERROR_KNOWN, reason.known())
        .put(ERROR_PARTY, reason.party().text())
        .build();
  }
}
