package io.hearback.demo.receiver;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows what a {@link Receiver} holds: in a terminal one table that is refreshed in place,
 * elsewhere a table every now and then. For one thread.
 */
public final class Screen {
  private static final Duration PAUSE_BETWEEN_BLOCKS = Duration.ofSeconds(10);
  private static final String UP = "\033[%dA\r";
  private static final String CLEAR_BELOW = "\033[J";

  private final Receiver receiver;
  private final PrintStream out;
  private final Device device;
  private final Table table;
  private int shownLines;
  private Duration nextBlock = PAUSE_BETWEEN_BLOCKS;

  public Screen(Receiver receiver, PrintStream out, Device device) {
    this.receiver = receiver;
    this.out = out;
    this.device = device;
    table = new Table(device.columns(), device.ink());
  }

  /** Shows how things stand; call it as often as you like. */
  public void refresh(Duration elapsed, Duration whole, String footer) {
    boolean due = elapsed.compareTo(nextBlock) >= 0 && elapsed.compareTo(whole) < 0;
    if (!device.isTerminal() && !due) {
      return;
    }
    List<Integration> rows = receiver.integrations();
    List<String> lines = block(elapsed, whole, rows, table.brief(rows));
    if (device.isTerminal()) {
      replace(lines, footer);
    } else {
      nextBlock = nextBlock.plus(PAUSE_BETWEEN_BLOCKS);
      lines.add("");
      print(lines);
    }
  }

  private void replace(List<String> lines, String footer) {
    lines.add("");
    lines.add(device.ink().dim(footer));
    clear();
    // A line more than the terminal has would scroll, and the way up would miss the top.
    shownLines = Math.min(lines.size(), device.lines() - 1);
    print(lines.subList(0, shownLines));
  }

  /** Replaces what is shown by the last table with every error named; by nothing if none came. */
  public void finish(Duration elapsed, Duration whole) {
    clear();
    List<Integration> rows = receiver.integrations();
    if (!rows.isEmpty()) {
      print(block(elapsed, whole, rows, table.whole(rows)));
    }
  }

  private List<String> block(
      Duration elapsed, Duration whole, List<Integration> rows, List<String> body) {
    List<String> lines = new ArrayList<>();
    String clock = Figures.clock(elapsed) + " of " + Figures.clock(whole);
    lines.add(device.ink().bold(clock + " · " + table.sums(rows)));
    lines.add("");
    lines.addAll(body);
    return lines;
  }

  private void clear() {
    if (shownLines > 0) {
      out.printf(UP + CLEAR_BELOW, shownLines);
      shownLines = 0;
    }
  }

  private void print(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }
}
