package io.hearback.rules;

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

  /**
   * A call has ended that has no body to wait for.
   *
   * @param status 0 or less when no answer came
   * @param attempts how often the client sent a request for it, 0 when it does not tell
   */
  void end(int status, @Nullable Throwable thrown, boolean cancelled, long nanos, int attempts) {
    // An exception after a status below 400 (a redirect that went in circles, say) is what the
    // application sees. HttpURLConnection throws for every 4xx and 5xx, where the status tells more
    // than the exception.
    if (status >= 400 || (status > 0 && thrown == null)) {
      endByStatus(status, nanos, nanos, attempts);
    } else {
      Reason reason = thrown == null ? Reason.INVALID_RESPONSE : Failure.reason(thrown, cancelled);
      count(outcome(reason), 0, reason, nanos, attempts);
    }
  }

  /**
   * A call has ended whose answer had a body.
   *
   * @param thrown how reading it failed, null when it did not
   * @param headNanos how long the head of the answer took
   */
  void endBody(
      int status,
      @Nullable Throwable thrown,
      boolean cancelled,
      long headNanos,
      long nanos,
      int attempts) {
    // A status that is an error says more than how its body ended.
    if (thrown == null || status >= 400 || Failure.ofApplication(thrown)) {
      endByStatus(status, headNanos, nanos, attempts);
    } else {
      Reason reason = Failure.bodyReason(thrown, cancelled);
      counted().heads.add(headNanos);
      count(outcome(reason), StatusRules.statusClass(status), reason, nanos, attempts);
    }
  }

  private static Outcome outcome(@Nullable Reason reason) {
    return reason == null ? Outcome.CANCELLED : Outcome.ERROR;
  }

  private void endByStatus(int status, long headNanos, long nanos, int attempts) {
    Outcome outcome = integration.statuses().outcome(status);
    Reason reason = outcome == Outcome.ERROR ? StatusRules.reason(status) : null;
    counted().heads.add(headNanos);
    count(outcome, StatusRules.statusClass(status), reason, nanos, attempts);
  }

  private void count(
      Outcome outcome, int statusClass, @Nullable Reason reason, long nanos, int attempts) {
    counted().add(outcome, statusClass, reason, nanos, attempts);
  }

  /** A call that was counted by the head of its answer goes on, or no longer does. */
  void goesOn(boolean now) {
    counted().goingOn.add(now ? 1 : -1);
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
