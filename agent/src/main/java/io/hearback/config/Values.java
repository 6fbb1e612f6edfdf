package io.hearback.config;

import io.hearback.rules.StatusSet;
import org.jspecify.annotations.Nullable;

/** Reads single values; what is none is noted and the default stays. */
final class Values {

  private Values() {}

  /** Null when none of the statuses could be read. */
  static @Nullable StatusSet statuses(Item item) {
    StatusSet statuses = new StatusSet();
    boolean any = false;
    if (item.list().isEmpty()) {
      item.wrong("names no status; write one such as 404, 2xx or 200-204");
    }
    for (Item one : item.list()) {
      String text = one.text("a status such as 404 or 2xx");
      if (text != null && !statuses.add(text)) {
        one.wrong("\"" + text + "\" is no status; write one such as 404, 2xx or 200-204");
      } else {
        any |= text != null;
      }
    }
    return any ? statuses : null;
  }

  /** A share of 1, written 99.5% or 0.995. */
  static double share(Item item, double otherwise) {
    String text = item.text("a percentage such as 99.5%");
    if (text == null) {
      return otherwise;
    }
    boolean percent = text.endsWith("%");
    String number = percent ? text.substring(0, text.length() - 1).trim() : text;
    if (number.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      double share = Double.parseDouble(number) / (percent ? 100 : 1);
      if (share > 0 && share <= 1) {
        return share;
      }
    }
    item.wrong("\"" + text + "\" is no share of calls; write a percentage such as 99.5%");
    return otherwise;
  }

  /** A time such as 30s, 5m or 1h, in seconds. */
  static long seconds(Item item, long otherwise) {
    String text = item.text("a time such as 5m");
    if (text == null) {
      return otherwise;
    }
    if (text.matches("[1-9]\\d{0,5}[smh]")) {
      long number = Long.parseLong(text.substring(0, text.length() - 1));
      return number * (text.endsWith("h") ? 3600 : text.endsWith("m") ? 60 : 1);
    }
    item.wrong("\"" + text + "\" is no time; write one such as 30s, 5m or 1h");
    return otherwise;
  }

  static boolean isSeen(Item item) {
    String text = item.text("written or seen");
    if (text != null && !text.equals("seen") && !text.equals("written")) {
      item.wrong("found \"" + text + "\"; write written or seen");
    }
    return "seen".equals(text);
  }

  /** Milliseconds of a duration such as 15s, 500ms or 1m, or null. */
  static @Nullable String millis(Item item) {
    String text = item.text("a duration such as 15s");
    if (text == null) {
      return null;
    }
    if (text.matches("[1-9]\\d{0,8}(ms|s|m)")) {
      long number = Long.parseLong(text.replaceAll("\\D", ""));
      long unit = text.endsWith("ms") ? 1 : text.endsWith("s") ? 1000 : 60000;
      return Long.toString(number * unit);
    }
    item.wrong("\"" + text + "\" is no duration; write one such as 15s, 500ms or 1m");
    return null;
  }
}
