package io.hearback.startup;

import io.hearback.clients.Weaving;
import io.hearback.log.AgentCounts;
import io.hearback.log.Log;
import io.hearback.rules.WatchedCalls;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happens to the agent while the application runs: said, once a kind, and counted. */
final class Events implements Weaving.Listener, WatchedCalls.FaultListener {

  /** Takes the advice of a client out again. */
  interface Switch {
    void turnOff(String client);
  }

  /** Past so many faults a client's advice does more harm than its counts are worth. */
  private static final int MOST_FAULTS = 100;

  private final AgentCounts counts;
  private final Set<String> told = new TreeSet<String>();
  private volatile @Nullable Switch clients;
  private boolean telling;

  Events(AgentCounts counts) {
    this.counts = counts;
  }

  /** Has clients that fail too often turned off. */
  void turnOffBy(Switch clients) {
    this.clients = clients;
  }

  /** Says which clients are woven, and from now on each further one. */
  synchronized void tellWoven() {
    telling = true;
    told.addAll(counts.woven().keySet());
    if (!told.isEmpty()) {
      Log.info("counts the calls of " + String.join(", ", told));
    }
  }

  @Override
  public void woven(String client, String type) {
    counts.addWoven(client);
    Log.debug("wove " + client + " into " + type);
    tellOf(client);
  }

  private synchronized void tellOf(String client) {
    if (telling && told.add(client)) {
      Log.info("counts the calls of " + client + " too");
    }
  }

  @Override
  public void notWoven(String client, String type, @Nullable Throwable why) {
    counts.addNotWoven(client);
    String reason = why == null ? "has no method that the hook knows" : "cannot be woven: " + why;
    Log.warnOnce(
        client + type,
        type
            + " "
            + reason
            + "; calls of this client may not be counted, please report its version");
    if (why != null) {
      Log.debug(type, why);
    }
  }

  @Override
  public void fault(final String client, Throwable thrown) {
    int faults = counts.addFault(client);
    Log.warnOnce(
        client + thrown.getClass(),
        "a call of " + client + " was not counted, the application is not affected: " + thrown);
    Log.debug(client, thrown);
    final Switch all = clients;
    if (faults == MOST_FAULTS && all != null) {
      Log.warn("its calls are no longer counted: " + client + " failed " + faults + " times");
      // Not on the application's thread, which may hold anything.
      AgentThread.start(
          "hearback-off",
          new Runnable() {
            @Override
            public void run() {
              all.turnOff(client);
              counts.turnedOff(client);
            }
          });
    }
  }
}
