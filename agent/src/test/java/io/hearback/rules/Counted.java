package io.hearback.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that was counted, as text, so that tests compare nothing less than everything. */
final class Counted {

  private Counted() {}

  /** A line for each host that was called. */
  static List<String> in(Rules rules) {
    List<String> lines = new ArrayList<>();
    for (WatchedHost host : rules.watched()) {
      if (host.tally() != null) {
        lines.add(host.address() + ": " + in(host.tally()));
      }
    }
    return lines;
  }

  /** Such as {@code 2 success 2xx, 1 error, 1 dns, 3 active}. */
  static String in(Tally tally) {
    List<String> counts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      long ended = 0;
      for (int statusClass = 0; statusClass < StatusRules.CLASSES; statusClass++) {
        long calls = tally.calls(outcome, statusClass);
        ended += calls;
        add(counts, calls, outcome.text() + (statusClass == 0 ? "" : " " + statusClass + "xx"));
      }
      long timed = Arrays.stream(tally.durations(outcome).counts()).sum();
      if (timed != ended) {
        counts.add(timed + " of " + ended + " " + outcome.text() + " timed");
      }
    }
    for (Reason reason : Reason.values()) {
      add(counts, tally.errors(reason), reason.text());
    }
    add(counts, tally.active(), "active");
    return String.join(", ", counts);
  }

  private static void add(List<String> counts, long count, String what) {
    if (count != 0) {
      counts.add(count + " " + what);
    }
  }
}
