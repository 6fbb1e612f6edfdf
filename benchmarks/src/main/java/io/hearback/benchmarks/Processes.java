package io.hearback.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whole processes with and without an agent, in interleaved rounds. */
@Command(
    name = "processes",
    sortOptions = false,
    description =
        "Measures whole processes: time to main, CPU, memory. The agents take turns in every "
            + "round, in another order each, after a round that is not counted.")
final class Processes implements Callable<Integer> {

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "11",
      description = "counted rounds (default: ${DEFAULT-VALUE})")
  private int runs;

  @Option(
      names = "--idle-runs",
      paramLabel = "N",
      defaultValue = "3",
      description = "counted rounds of the idle work, 20 s a process (default: ${DEFAULT-VALUE})")
  private int idleRuns;

  @Option(
      names = "--agents",
      split = ",",
      paramLabel = "LIST",
      description = "of none, empty, hearback, otel-tuned, otel (default: all)")
  private List<Agent> agents = Agent.ALL;

  @Option(
      names = "--works",
      split = ",",
      paramLabel = "LIST",
      description = "of hello, okhttp, url-connection, idle (default: all)")
  private List<Work> works = Work.ALL;

  @Option(
      names = "--java",
      paramLabel = "HOME",
      description = "the Java that is measured, 8 or newer (default: the launcher's own)")
  private Path java = Path.of(System.getProperty("java.home"));

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this and exit")
  private boolean help;

  @Option(
      names = "--hearback",
      paramLabel = "JAR",
      description = "measure this build of Hearback (default: agent/target/hearback.jar)")
  private Path hearback;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "where the tables go beside stdout (default: target/processes.md)")
  private Path report;

  @Spec private CommandSpec spec;

  private Installation installation = Installation.here();

  public static void main(String[] arguments) {
    System.exit(Options.commandLine(new Processes()).execute(arguments));
  }

  @Override
  public Integer call() {
    installation = installation.measuring(hearback);
    PrintWriter out = spec.commandLine().getOut();
    ProcessReport tables =
        new ProcessReport(Heading.of(spec.commandLine(), installation, java, agents));
    for (Work work : works) {
      tables.add(work, measure(work, work == Work.IDLE ? Math.min(idleRuns, runs) : runs));
    }
    out.print(tables);
    out.flush();
    installation.keep(tables, report == null ? installation.output("processes.md") : report);
    return 0;
  }

  private Map<Agent, List<Reading>> measure(Work work, int rounds) {
    Map<Agent, List<Reading>> readings = new EnumMap<>(Agent.class);
    agents.forEach(agent -> readings.put(agent, new ArrayList<>()));
    List<Agent> order = new ArrayList<>(agents);
    // The first round only warms the page cache; an idle process has time enough without.
    for (int round = work == Work.IDLE ? 1 : 0; round <= rounds; round++) {
      for (Agent agent : order) {
        PrintWriter progress = spec.commandLine().getErr();
        progress.printf("%s, round %d of %d, %s%n", work.option, round, rounds, agent.title);
        progress.flush();
        Reading reading = run(work, agent);
        if (round > 0) {
          readings.get(agent).add(reading);
        }
      }
      Collections.rotate(order, 1);
    }
    return readings;
  }

  private Reading run(Work work, Agent agent) {
    try (Collector collector = Collector.open();
        CannedServer server = CannedServer.open()) {
      Path rules = RulesFile.write(installation.output("processes.yml"), List.of("localhost"));
      List<String> command = new ArrayList<>();
      command.add(java.resolve("bin/java").toString());
      command.addAll(agent.arguments(installation, work.clients, rules, collector.endpoint()));
      command.addAll(List.of("-cp", installation.classPath(work.jars()), work.program));
      command.addAll(work.arguments(server));
      Reading reading = new MeasuredProcess(installation.output("process"), command).run();
      if (agent.counts() && collector.count(agent.counter) != work.calls) {
        throw new BrokenRun(
            "%s: %d calls arrived where %d were made (%s)"
                .formatted(agent.title, collector.count(agent.counter), work.calls, work.title));
      }
      return reading;
    }
  }
}
