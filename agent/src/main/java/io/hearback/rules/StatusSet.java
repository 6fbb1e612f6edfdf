package io.hearback.rules;

import java.util.BitSet;

/** HTTP statuses, written {@code 404}, {@code 2xx} or {@code 200-204}. */
public final class StatusSet {

  private final BitSet statuses = new BitSet(600);

  boolean has(int status) {
    return statuses.get(status);
  }

  /**
   * Adds what {@code text} names.
   *
   * @return false, adding nothing, when it names no status
   */
  public boolean add(String text) {
    if (text.matches("[1-5][xX][xX]")) {
      int first = (text.charAt(0) - '0') * 100;
      statuses.set(first, first + 100);
      return true;
    }
    if (text.matches("[1-5]\\d\\d")) {
      statuses.set(Integer.parseInt(text));
      return true;
    }
    if (text.matches("[1-5]\\d\\d-[1-5]\\d\\d")
        && text.substring(0, 3).compareTo(text.substring(4)) <= 0) {
      statuses.set(Integer.parseInt(text.substring(0, 3)), Integer.parseInt(text.substring(4)) + 1);
      return true;
    }
    return false;
  }
}
