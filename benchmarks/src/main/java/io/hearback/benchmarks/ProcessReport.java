package io.hearback.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables of {@code processes}: a row an agent, what it adds beside what it costs. */
final class ProcessReport {

  private final StringBuilder report = new StringBuilder("# Whole processes\n\n");

  ProcessReport(Heading heading) {
    report
        .append(heading)
        .append("\nMedian (inner half). \"Added\" is against no agent in the same rounds. ")
        .append(
            MeasuredProcess.hasGnuTime()
                ? "Peak memory by GNU time, shutdown included.\n"
                : "Peak memory at the end of main: no GNU time here.\n");
  }

  void add(Work work, Map<Agent, List<Reading>> readings) {
    int runs = readings.values().iterator().next().size();
    report.append("\n## ").append(work.title).append("\n\n");
    report.append(runs).append(runs == 1 ? " run each.\n\n" : " runs each.\n\n");
    report.append(table(work, readings));
  }

  @Override
  public String toString() {
    return report.toString();
  }

  private static MarkdownTable table(Work work, Map<Agent, List<Reading>> readings) {
    List<String> head = new ArrayList<>(List.of("agent"));
    work.quantities().forEach(quantity -> head.addAll(List.of(quantity.title, "added")));
    MarkdownTable table = new MarkdownTable(1, head);
    List<Reading> without = readings.get(Agent.NONE);
    readings.forEach(
        (agent, own) -> {
          List<String> cells = new ArrayList<>(List.of(agent.title));
          for (Quantity quantity : work.quantities()) {
            Spread spread = quantity.of(own);
            cells.add(quantity.write(spread));
            cells.add(
                agent == Agent.NONE || without == null
                    ? "–"
                    : quantity.writeAdded(spread, quantity.of(without)));
          }
          table.row(cells);
        });
    return table;
  }
}
