package io.hearback.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, its columns padded so that it reads as well in a terminal. */
final class MarkdownTable {

  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();
  private final int leftColumns;

  /** The first {@code leftColumns} hold words and are aligned left, the others hold numbers. */
  MarkdownTable(int leftColumns, List<String> head) {
    this.leftColumns = leftColumns;
    this.head = List.copyOf(head);
  }

  MarkdownTable row(List<String> cells) {
    if (cells.size() != head.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + head.size() + " columns");
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    line(table, head);
    rule(table);
    rows.forEach(row -> line(table, row));
    return table.toString();
  }

  private void line(StringBuilder table, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(width(column) - cell.length());
      boolean left = column < leftColumns;
      table.append("| ").append(left ? cell + padding : padding + cell).append(' ');
    }
    table.append("|\n");
  }

  private void rule(StringBuilder table) {
    for (int column = 0; column < head.size(); column++) {
      boolean left = column < leftColumns;
      table.append('|').append("-".repeat(width(column) + (left ? 2 : 1)));
      table.append(left ? "" : ":");
    }
    table.append("|\n");
  }

  private int width(int column) {
    int width = head.get(column).length();
    for (List<String> row : rows) {
      width = Math.max(width, row.get(column).length());
    }
    return width;
  }
}
