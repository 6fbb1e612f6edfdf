package io.hearback.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the agent counts of itself. Thread-safe; plain Java, for it is there before {@code main}.
 */
public final class AgentCounts {

  private final Map<String, AtomicInteger> woven = new ConcurrentHashMap<String, AtomicInteger>();
  private final Map<String, AtomicInteger> notWoven =
      new ConcurrentHashMap<String, AtomicInteger>();
  private final Map<String, AtomicInteger> faults = new ConcurrentHashMap<String, AtomicInteger>();
  private final AtomicLong exportsFailed = new AtomicLong();

  /** A class of a client was woven. */
  public void addWoven(String client) {
    increment(woven, client);
  }

  /** A hook of a client did not find its place. */
  public void addNotWoven(String client) {
    increment(notWoven, client);
  }

  /** Advice of a client threw; returns how often it has. */
  public int addFault(String client) {
    return increment(faults, client);
  }

  /** None of a client's classes is woven any more. */
  public void turnedOff(String client) {
    AtomicInteger classes = woven.get(client);
    if (classes != null) {
      classes.set(0);
    }
  }

  public void addFailedExport() {
    exportsFailed.incrementAndGet();
  }

  private static int increment(Map<String, AtomicInteger> counts, String client) {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger known = counts.putIfAbsent(client, first);
    return (known == null ? first : known).incrementAndGet();
  }

  /** By client, as are the next two. */
  public Map<String, AtomicInteger> woven() {
    return woven;
  }

  public Map<String, AtomicInteger> notWoven() {
    return notWoven;
  }

  public Map<String, AtomicInteger> faults() {
    return faults;
  }

  public long failedExports() {
    return exportsFailed.get();
  }
}
