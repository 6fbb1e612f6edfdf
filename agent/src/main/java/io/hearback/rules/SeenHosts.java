package io.hearback.rules;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The real hosts behind one wildcard, told apart up to a bound and counted as {@code other} from
 * there on. Thread-safe; only a host's first call allocates.
 */
final class SeenHosts {

  static final int BOUND = 100;

  private final ConcurrentMap<String, WatchedHost> hosts =
      new ConcurrentHashMap<String, WatchedHost>();
  private final Integration integration;
  private final Budget budget;
  private final WatchedHost other;

  SeenHosts(Integration integration, Budget budget) {
    this.integration = integration;
    this.budget = budget;
    this.other = host("other");
  }

  WatchedHost at(String host) {
    String normal = HostPattern.normal(host);
    WatchedHost known = hosts.get(normal);
    return known == null ? meet(normal) : known;
  }

  private synchronized WatchedHost meet(String host) {
    WatchedHost known = hosts.get(host);
    if (known == null) {
      if (hosts.size() >= BOUND) {
        return other;
      }
      known = host(host);
      hosts.put(host, known);
    }
    return known;
  }

  private WatchedHost host(String address) {
    return new WatchedHost(integration, address, false, budget, null);
  }

  void addTo(List<WatchedHost> all) {
    all.addAll(hosts.values());
    all.add(other);
  }
}
