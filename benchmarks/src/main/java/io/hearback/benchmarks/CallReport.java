package io.hearback.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of {@code calls}: what a call takes with each agent, and how much of it is added. */
final class CallReport {

  private final Heading heading;
  private final Map<String, MarkdownTable> tables = new LinkedHashMap<>();

  CallReport(Heading heading) {
    this.heading = heading;
  }

  void add(String section, String call, Map<Agent, List<Cost>> costs) {
    MarkdownTable table =
        tables.computeIfAbsent(
            section,
            name ->
                new MarkdownTable(2, List.of("call", "agent", "time", "added", "bytes", "added")));
    List<Cost> without = costs.get(Agent.NONE);
    costs.forEach(
        (agent, own) -> {
          boolean bare = agent == Agent.NONE || without == null;
          Spread nanos = nanos(own);
          Spread bytes = bytes(own);
          table.row(
              List.of(
                  call,
                  agent.title,
                  format(nanos),
                  bare ? "–" : Spread.added(nanos, nanos(without)) + " ns",
                  String.format(Locale.ROOT, "%,.0f", bytes.median()),
                  bare ? "–" : Spread.added(bytes, bytes(without))));
        });
  }

  @Override
  public String toString() {
    StringBuilder report = new StringBuilder("# The path of a call\n\n").append(heading);
    report.append("\nJMH, each reading a forked JVM with " + CallRun.HEAP + "; ");
    report.append("median (inner half) of the forks. ");
    report.append("\"Added\" is against no agent in the same rounds.\n");
    tables.forEach(
        (section, table) -> report.append("\n## ").append(section).append("\n\n").append(table));
    return report.toString();
  }

  private static Spread nanos(List<Cost> costs) {
    return Spread.of(costs.stream().mapToDouble(Cost::nanos).toArray());
  }

  private static Spread bytes(List<Cost> costs) {
    return Spread.of(costs.stream().mapToDouble(Cost::bytes).toArray());
  }

  private static String format(Spread nanos) {
    return String.format(
        Locale.ROOT,
        "%,.0f ns (%,.0f–%,.0f)",
        nanos.median(),
        nanos.lowerQuartile(),
        nanos.upperQuartile());
  }
}
