package io.hearback.startup;

import io.hearback.clients.Weaving;
import io.hearback.export.AgentMetrics;
import io.hearback.log.Log;
import io.hearback.rules.WatchedCalls;
import org.jspecify.annotations.Nullable;

/** What happens to the agent while the application runs: said, once a kind, and counted. */
final class Events implements Weaving.Listener, WatchedCalls.FaultListener {

  private volatile AgentMetrics metrics;

  void countIn(AgentMetrics counted) {
    metrics = counted;
  }

  @Override
  public void woven(String client, String type) {
    Log.debug("wove " + client + " into " + type);
  }

  @Override
  public void notWoven(String client, String type, @Nullable Throwable why) {
    metrics.notWoven(client);
    String reason = why == null ? "has no method that the hook knows" : "cannot be woven: " + why;
    Log.warnOnce(
        client + type,
        type + " " + reason + "; calls of this client are not counted, please report its version");
    if (why != null) {
      Log.debug(type, why);
    }
  }

  @Override
  public void fault(String client, Throwable thrown) {
    metrics.fault(client);
    Log.warnOnce(
        client + thrown.getClass(),
        "a call of " + client + " was not counted, the application is not affected: " + thrown);
    Log.debug(client, thrown);
  }
}
