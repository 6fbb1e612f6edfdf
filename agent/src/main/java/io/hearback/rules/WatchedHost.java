package io.hearback.rules;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One integration at one host: what woven code gets as its call, shared by all calls to that host,
 * and where they are counted. Thread-safe; counting allocates nothing.
 *
 * <p>The adders are our own because an OpenTelemetry instrument costs more per call and would put
 * the SDK on the path of a call; they are read when an export is due.
 */
public final class WatchedHost {

  private final Integration integration;
  private final String address;
  private final boolean expected;
  private final Budget budget;
  private final @Nullable SeenHosts seen;
  // Volatile and late: a rules file may name 100,000 hosts, and most are never called.
  private volatile @Nullable Tally tally;

  /**
   * @param address the value of {@code server.address}
   * @param expected whether its series exist, at 0, before its first call
   * @param seen null unless the hosts behind a wildcard are told apart
   */
  WatchedHost(
      Integration integration,
      String address,
      boolean expected,
      Budget budget,
      @Nullable SeenHosts seen) {
    this.integration = integration;
    this.address = address;
    this.expected = expected;
    this.budget = budget;
    this.seen = seen;
  }

  public Integration integration() {
    return integration;
  }

  /** The value of {@code server.address}: the host as the rules write it. */
  public String address() {
    return address;
  }

  public boolean expected() {
    return expected;
  }

  /** The counts, or null before the first call. */
  public @Nullable Tally tally() {
    return tally;
  }

  WatchedHost start(String host) {
    if (seen != null) {
      return seen.at(host).start(host);
    }
    counted().started.increment();
    return this;
  }

  @Nullable SeenHosts seen() {
    return seen;
  }

  /** Takes {@link #start} back: it was not a call, or one counted elsewhere. */
  void forget() {
    counted().started.decrement();
  }

  void end(int status, @Nullable Throwable thrown, boolean cancelled, long nanos) {
    Outcome outcome = integration.statuses().outcome(status);
    // An exception after a status below 400 (a redirect that went in circles, say) is what the
    // application sees. HttpURLConnection throws for every 4xx and 5xx, where the status tells more
    // than the exception.
    boolean byStatus = status >= 400 || (status > 0 && thrown == null);
    Reason reason = null;
    if (!byStatus) {
      reason = thrown == null ? Reason.INVALID_RESPONSE : Failure.reason(thrown, cancelled);
      outcome = reason == null ? Outcome.CANCELLED : Outcome.ERROR;
    } else if (outcome == Outcome.ERROR) {
      reason = StatusRules.reason(status);
    }
    LongAdder error = reason == null ? null : counted().errors[reason.ordinal()];
    counted().add(outcome, byStatus ? StatusRules.statusClass(status) : 0, error, nanos);
  }

  private Tally counted() {
    Tally counted = tally;
    return counted == null ? firstCall() : counted;
  }

  private synchronized Tally firstCall() {
    if (tally == null) {
      tally = budget.next();
    }
    return tally;
  }
}
