package io.hearback.demo.receiver;

import java.util.Map;

/** All that has arrived about one integration. Cancelled calls say nothing about a third party. */
record Integration(
    String name,
    Map<String, Long> callsByOutcome,
    Map<String, Long> errorsByType,
    long unknownErrors,
    Durations durations,
    double objective) {

  long calls() {
    return callsByOutcome.values().stream().mapToLong(Long::longValue).sum();
  }

  long judged() {
    return calls() - count("cancelled");
  }

  long errors() {
    return count("error");
  }

  long count(String outcome) {
    return callsByOutcome.getOrDefault(outcome, 0L);
  }
}
