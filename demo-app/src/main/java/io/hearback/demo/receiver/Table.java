package io.hearback.demo.receiver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The integrations as lines of text, one row each, within a given width. Errors that do not fit
 * beside their integration are counted ({@code +2}) or wrapped below it, as the caller likes.
 */
final class Table {
  private static final String GAP = "  ";
  private static final int NAME = 12;
  private static final int CALLS = 6;
  private static final int FIGURE = 7;
  private static final int BEFORE_ERRORS = NAME + CALLS + 4 * FIGURE + 6 * GAP.length();
  private static final int NARROWEST = BEFORE_ERRORS + 20;

  private final int width;
  private final Ink ink;

  Table(int width, Ink ink) {
    this.width = Math.max(width, NARROWEST);
    this.ink = ink;
  }

  /** All calls of all integrations in one line. */
  String sums(List<Integration> rows) {
    long judged = rows.stream().mapToLong(Integration::judged).sum();
    long errors = rows.stream().mapToLong(Integration::errors).sum();
    long unknown = rows.stream().mapToLong(Integration::unknownErrors).sum();
    return String.join(
        " · ",
        Figures.count(rows.stream().mapToLong(Integration::calls).sum()) + " calls",
        Figures.success(errors, judged) + " success",
        Figures.count(errors) + " errors (" + Figures.share(unknown, errors) + " unknown)",
        total(rows, "rejected"),
        total(rows, "cancelled"));
  }

  /** Exactly one line for each integration below two of heading. */
  List<String> brief(List<Integration> rows) {
    return lines(rows, false);
  }

  /** As many lines as it takes to name every error. */
  List<String> whole(List<Integration> rows) {
    return lines(rows, true);
  }

  private List<String> lines(List<Integration> rows, boolean wrap) {
    List<String> lines = new ArrayList<>();
    lines.add(
        ink.dim(
            left("INTEGRATION", NAME)
                + GAP
                + right("CALLS", CALLS)
                + cells("SUCCESS", "P50", "P95", "UNKNOWN")
                + GAP
                + "ERRORS"));
    lines.add(ink.dim("─".repeat(width)));
    for (Integration row : rows) {
      List<String> errors = errors(row);
      List<String> column = wrap ? wrapped(errors) : List.of(cut(errors));
      lines.add((figures(row) + GAP + column.get(0)).stripTrailing());
      column.stream().skip(1).forEach(more -> lines.add(" ".repeat(BEFORE_ERRORS) + more));
    }
    return lines;
  }

  private String figures(Integration row) {
    String success = cells(Figures.success(row.errors(), row.judged()));
    String unknown = cells(Figures.share(row.unknownErrors(), row.errors()));
    return left(row.name(), NAME)
        + GAP
        + right(Figures.count(row.calls()), CALLS)
        + (row.judged() == 0 ? success : meets(row) ? ink.green(success) : ink.red(success))
        + cells(
            Figures.time(row.durations().quantile(0.50)),
            Figures.time(row.durations().quantile(0.95)))
        + (row.unknownErrors() > 0 ? ink.yellow(unknown) : unknown);
  }

  private static boolean meets(Integration row) {
    return row.judged() - row.errors() >= row.objective() * row.judged();
  }

  /** The most frequent first. */
  private static List<String> errors(Integration row) {
    return row.errorsByType().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> e.getKey() + " " + Figures.count(e.getValue()))
        .collect(Collectors.toList());
  }

  private String cut(List<String> errors) {
    String all = String.join(" · ", errors);
    for (int kept = errors.size() - 1; kept >= 0 && all.length() > room(); kept--) {
      all = String.join(" · ", errors.subList(0, kept)) + " +" + (errors.size() - kept);
    }
    return all;
  }

  private List<String> wrapped(List<String> errors) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (String error : errors) {
      int current = lines.size() - 1;
      String line = lines.get(current);
      String longer = line.isEmpty() ? error : line + " · " + error;
      if (line.isEmpty() || longer.length() <= room()) {
        lines.set(current, longer);
      } else {
        lines.add(error);
      }
    }
    return lines;
  }

  private int room() {
    return width - BEFORE_ERRORS;
  }

  private static String total(List<Integration> rows, String outcome) {
    return Figures.count(rows.stream().mapToLong(row -> row.count(outcome)).sum()) + " " + outcome;
  }

  private static String cells(String... texts) {
    return List.of(texts).stream()
        .map(text -> GAP + right(text, FIGURE))
        .collect(Collectors.joining());
  }

  private static String left(String text, int size) {
    return text.length() <= size
        ? text + " ".repeat(size - text.length())
        : text.substring(0, size - 1) + "…";
  }

  private static String right(String text, int size) {
    return " ".repeat(Math.max(0, size - text.length())) + text;
  }
}
