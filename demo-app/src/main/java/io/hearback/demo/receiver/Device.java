package io.hearback.demo.receiver;

import java.util.Map;

/** What output goes to. */
public record Device(boolean isTerminal, int columns, int lines, Ink ink) {
  private static final int WIDEST = 120;

  /**
   * As the environment tells: {@code DEMO_TERMINAL} set in a terminal, {@code COLUMNS} and {@code
   * LINES} its size, {@code NO_COLOR} (https://no-color.org) a wish.
   */
  public static Device of(Map<String, String> environment) {
    boolean terminal = !environment.getOrDefault("DEMO_TERMINAL", "").isEmpty();
    boolean colours = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Device(
        terminal,
        Math.min(WIDEST, number(environment.get("COLUMNS"), 100)),
        number(environment.get("LINES"), 24),
        colours ? Ink.COLOURED : Ink.PLAIN);
  }

  private static int number(String text, int otherwise) {
    return text != null && text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : otherwise;
  }
}
