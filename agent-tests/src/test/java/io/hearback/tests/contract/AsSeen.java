package io.hearback.tests.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must have been counted for a call about which clients differ: one retries, follows or
 * forgives where another does not. What the application saw decides.
 */
final class AsSeen {
  private static final Pattern HEAD = Pattern.compile("\\S+ (\\d{3})\\b.*");

  private AsSeen() {}

  /** Whether the application saw a failure, with or without the head of an answer before. */
  static boolean failure(String seen) {
    return seen.startsWith("threw ") || seen.matches("\\S+ \\d{3} threw .*");
  }

  /** Counts a call that the application saw answered by its status. */
  static void answer(Counts counts, String seen) {
    Matcher head = HEAD.matcher(seen);
    if (!head.matches()) {
      throw new AssertionError("no answer: " + seen);
    }
    int status = Integer.parseInt(head.group(1));
    String statusClass = status / 100 + "xx";
    switch (status) {
      case 401 -> counts.error(statusClass, "auth", "caller");
      case 408 -> counts.error(statusClass, "response_timeout", "provider");
      case 503 -> counts.error(statusClass, "overloaded", "provider");
      default -> {
        if (status >= 400) {
          throw new AssertionError("unexpected answer: " + seen);
        }
        counts.success(1, statusClass);
      }
    }
  }
}
