package io.hearback.benchmarks;

/** Whether the rules know the host of a measured call; and the work that is no call at all. */
enum CallState {
  WATCHED("watched", "measureWatched"),
  UNLISTED("not watched", "measureUnlisted"),
  BASELINE("baseline: no call", "baseline");

  final String title;
  final String method;

  CallState(String title, String method) {
    this.title = title;
    this.method = method;
  }

  /** Hearback counts what its rules name, the OpenTelemetry agent has no rules. */
  boolean isCountedBy(Agent agent) {
    return switch (this) {
      case WATCHED -> true;
      case UNLISTED -> agent != Agent.HEARBACK;
      case BASELINE -> false;
    };
  }
}
