package io.hearback.rules;

import java.util.Arrays;
import java.util.List;

/** Makes rules for tests, an integration named after each pattern. */
final class Watch {

  private Watch() {}

  static Rules rules(String... patterns) {
    return rules(Arrays.asList(patterns));
  }

  static Rules rules(List<String> patterns) {
    Rules.Builder builder = new Rules.Builder();
    for (String pattern : patterns) {
      Integration other = builder.add(HostPattern.parse(pattern), integration(pattern), false);
      if (other != null) {
        throw new IllegalArgumentException(pattern + " is claimed by " + other.name());
      }
    }
    return builder.build();
  }

  static Integration integration(String name) {
    return new Integration(name, new StatusRules(), Integration.DEFAULT_OBJECTIVE, false);
  }

  /** Calls judged by the rules; a fault fails the test. */
  static WatchedCalls calls(Rules rules) {
    WatchedCalls calls = new WatchedCalls(Watch::unexpected);
    calls.watch(rules);
    return calls;
  }

  static void end(Object call, int status, Throwable thrown, boolean cancelled, long nanos) {
    ((WatchedHost) call).end(status, thrown, cancelled, nanos, 0);
  }

  static void unexpected(String client, Throwable thrown) {
    throw new AssertionError(client, thrown);
  }

  /** The pattern that a call to this address counts for, or null. */
  static String owner(WatchedCalls calls, String host, int port, String scheme, String path) {
    Object call = calls.start(host, port, scheme);
    if (calls.needsPath(call)) {
      call = calls.startAt(call, host, path);
    }
    return call == null ? null : ((WatchedHost) call).address();
  }

  static String owner(WatchedCalls calls, String host) {
    return owner(calls, host, -1, "https", "/");
  }
}
