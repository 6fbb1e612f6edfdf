package io.hearback.config;

import org.jspecify.annotations.Nullable;

/** Finds what a mistyped word was meant to be. */
final class Nearest {

  private Nearest() {}

  /** The nearest of {@code known} within reach of a slip of the fingers, or null. */
  static @Nullable String of(String word, String... known) {
    String nearest = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** "a, b or c". */
  static String either(String... known) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < known.length; i++) {
      text.append(i == 0 ? "" : i == known.length - 1 ? " or " : ", ").append(known[i]);
    }
    return text.toString();
  }

  /** How many letters to add, remove or replace (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
