package io.hearback.config;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in one file, a line each: place, what was found, what is wanted. One thread. */
final class Mistakes {

  private static final int SHOWN = 20;
  private static final int LENGTH = 300;

  private final List<String> lines = new ArrayList<String>();
  private final String file;
  private int more;

  Mistakes(String file) {
    this.file = file;
  }

  /**
   * @param line counted from 1, or 0 where the whole file is meant
   */
  void add(int line, String place, String what) {
    if (lines.size() == SHOWN) {
      more++;
      return;
    }
    String at = line > 0 ? file + ":" + line + ": " : file + ": ";
    lines.add(shown(at + (place.isEmpty() ? "" : place + ": ") + what));
  }

  /** One line, whatever the file holds. */
  private static String shown(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    int end = line.length();
    return end <= LENGTH
        ? line
        : line.substring(0, LENGTH / 2) + " … " + line.substring(end - LENGTH / 2);
  }

  List<String> lines() {
    List<String> all = new ArrayList<String>(lines);
    if (more > 0) {
      all.add(file + ": and " + more + " more");
    }
    return all;
  }
}
