package io.hearback.demo.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** What the shop saw of its third parties: every answer by status, every failure by exception. */
final class Ledger {
  private final Map<String, Map<String, Integer>> seen = new TreeMap<>();

  void answered(String thirdParty, int status) {
    note(thirdParty, Integer.toString(status));
  }

  void failed(String thirdParty, Exception failure) {
    note(thirdParty, bare(failure).getClass().getSimpleName());
  }

  /** One line for each third party, like {@code stripe 19 calls: 200 x17, 402 x2}. */
  synchronized List<String> lines() {
    return seen.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
  }

  private synchronized void note(String thirdParty, String what) {
    seen.computeIfAbsent(thirdParty, name -> new TreeMap<>()).merge(what, 1, Integer::sum);
  }

  private static String line(String thirdParty, Map<String, Integer> counts) {
    int calls = counts.values().stream().mapToInt(Integer::intValue).sum();
    String details =
        counts.entrySet().stream()
            .map(e -> e.getKey() + " x" + e.getValue())
            .collect(Collectors.joining(", "));
    return String.format("%-10s %5d calls: %s", thirdParty, calls, details);
  }

  private static Throwable bare(Throwable failure) {
    boolean wrapped =
        failure instanceof ExecutionException || failure instanceof CompletionException;
    return wrapped && failure.getCause() != null ? failure.getCause() : failure;
  }
}
