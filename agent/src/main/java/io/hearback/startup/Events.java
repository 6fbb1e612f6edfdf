package io.hearback.startup;

import io.hearback.clients.Weaving;
import io.hearback.log.AgentCounts;
import io.hearback.log.Log;
import io.hearback.rules.WatchedCalls;
import org.jspecify.annotations.Nullable;

/** What happens to the agent while the application runs: said, once a kind, and counted. */
final class Events implements Weaving.Listener, WatchedCalls.FaultListener {

  private final AgentCounts counts;

  Events(AgentCounts counts) {
    this.counts = counts;
  }

  @Override
  public void woven(String client, String type) {
    counts.addWoven(client);
    Log.debug("wove " + client + " into " + type);
  }

  @Override
  public void notWoven(String client, String type, @Nullable Throwable why) {
    counts.addNotWoven(client);
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
    counts.addFault(client);
    Log.warnOnce(
        client + thrown.getClass(),
        "a call of " + client + " was not counted, the application is not affected: " + thrown);
    Log.debug(client, thrown);
  }
}
