package io.hearback.tests.contract;

import java.util.Map;
import java.util.TreeMap;

/**
 * What must have been counted for an integration: calls under {@code "outcome class"}, errors under
 * {@code "type known party"}, as the receiver names them. Adds up.
 */
final class Counts {
  final Map<String, Long> calls = new TreeMap<>();
  final Map<String, Long> errors = new TreeMap<>();

  Counts success(long number, String statusClass) {
    calls.merge("success " + statusClass, number, Long::sum);
    return this;
  }

  Counts cancelled(long number) {
    return cancelled(number, "-");
  }

  /** Given up after the head of an answer had come. */
  Counts cancelled(long number, String statusClass) {
    calls.merge("cancelled " + statusClass, number, Long::sum);
    return this;
  }

  /** An answer that is an error. */
  Counts error(String statusClass, String type, String party) {
    calls.merge("error " + statusClass, 1L, Long::sum);
    errors.merge(type + " " + !type.equals("unknown") + " " + party, 1L, Long::sum);
    return this;
  }

  /** No answer came. */
  Counts failure(String type, String party) {
    return error("-", type, party);
  }

  /** The calls under their outcome alone. */
  Map<String, Long> outcomes() {
    Map<String, Long> outcomes = new TreeMap<>();
    calls.forEach((key, n) -> outcomes.merge(key.split(" ")[0], n, Long::sum));
    return outcomes;
  }

  /** Calls that got the head of an answer. */
  long answered() {
    return calls.entrySet().stream()
        .filter(call -> !call.getKey().endsWith(" -"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  long total() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }
}
