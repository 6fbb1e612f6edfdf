package io.hearback.export;

import io.hearback.door.HearbackDoor;
import io.hearback.log.AgentCounts;
import io.hearback.rules.HostPattern;
import io.hearback.rules.Integration;
import io.hearback.rules.Rules;
import io.hearback.rules.StatusRules;
import io.hearback.rules.WatchedCalls;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Collection;

/** Calls made through the open door, and what is exported of them. */
final class Counting implements AutoCloseable {

  static final long START_MILLIS = 1_700_000_000_000L;

  final AgentCounts agent = new AgentCounts();
  private final WatchedCalls calls =
      new WatchedCalls(
          (client, thrown) -> {
            throw new AssertionError(client, thrown);
          });

  Counting(Rules rules) {
    calls.watch(rules);
    HearbackDoor.open(calls);
  }

  /** Rules for these hosts, all expected, of one integration. */
  static Rules rules(String integration, StatusRules statuses, String... hosts) {
    Integration one = new Integration(integration, statuses, 0.99, false);
    Rules.Builder builder = new Rules.Builder();
    for (String host : hosts) {
      builder.add(HostPattern.parse(host), one, true);
    }
    return builder.build();
  }

  void call(String host, int status, Throwable thrown) {
    Object call = HearbackDoor.enter(host, 443, "https");
    HearbackDoor.left(
        HearbackDoor.inside(call, this), this, status, thrown, false, System.nanoTime());
  }

  void callUnderWay(String host) {
    HearbackDoor.enter(host, 443, "https");
  }

  Collection<MetricData> export() {
    return new CallProducer(calls, agent, START_MILLIS).produce(Resource.empty());
  }

  @Override
  public void close() {
    HearbackDoor.open(null);
  }
}
