package io.hearback.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the path of one call with and without an agent, in interleaved forked JVMs. */
@Command(
    name = "calls",
    sortOptions = false,
    description =
        "Measures the path of one call with JMH: time and bytes. The agents take turns in every "
            + "round, in another order each.")
final class Calls implements Callable<Integer> {

  private static final List<Integer> RULE_FILE_SIZES = List.of(10, 1_000, 100_000);
  private static final List<Integer> THREADS = List.of(1, 8);

  @Option(
      names = "--quick",
      description = "about three minutes: one short round, OkHttp and HttpURLConnection only")
  private boolean quick;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "forked JVMs of each kind (default: 5, quick 1)")
  private Integer rounds;

  @Option(
      names = "--agents",
      split = ",",
      paramLabel = "LIST",
      description = "of none, empty, hearback, otel-tuned, otel (default: all but empty)")
  private List<Agent> agents = List.of(Agent.NONE, Agent.HEARBACK, Agent.OTEL_TUNED, Agent.OTEL);

  @Option(
      names = "--clients",
      split = ",",
      paramLabel = "LIST",
      description = "of okhttp, url-connection, apache4, apache5, java-http (default: all)")
  private List<Client> clients;

  @Option(
      names = "--no-lookup",
      description = "leave out host look-up in rules files of 10, 1,000 and 100,000 hosts")
  private boolean noLookup;

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
      description = "where the tables go beside stdout (default: target/calls.md)")
  private Path report;

  @Spec private CommandSpec spec;

  private Installation installation = Installation.here();

  public static void main(String[] arguments) {
    System.exit(Options.commandLine(new Calls()).execute(arguments));
  }

  @Override
  public Integer call() {
    installation = installation.measuring(hearback);
    try (CannedServer server = CannedServer.open()) {
      CallRun run = new CallRun(installation, server, quick);
      PrintWriter out = spec.commandLine().getOut();
      Path java = Path.of(System.getProperty("java.home"));
      CallReport tables =
          new CallReport(Heading.of(spec.commandLine(), installation, java, agents));
      for (Client client : measuredClients()) {
        for (CallState state : CallState.values()) {
          tables.add(
              client.title,
              state.title,
              interleaved(
                  agents,
                  client.option + " " + state.title,
                  agent -> run.call(client, state, agent)));
        }
      }
      if (!noLookup) {
        lookups(run, tables);
      }
      out.print(tables);
      out.flush();
      installation.keep(tables, report == null ? installation.output("calls.md") : report);
      return 0;
    }
  }

  private void lookups(CallRun run, CallReport tables) {
    List<Agent> withRules =
        agents.stream().filter(a -> a == Agent.NONE || a == Agent.HEARBACK).toList();
    for (int threads : THREADS) {
      for (int hosts : RULE_FILE_SIZES) {
        tables.add(
            "Host look-up, OkHttp 5, " + threads + (threads == 1 ? " thread" : " threads"),
            "%,d hosts".formatted(hosts),
            interleaved(withRules, hosts + " hosts", agent -> run.lookup(hosts, threads, agent)));
      }
    }
  }

  private Map<Agent, List<Cost>> interleaved(
      List<Agent> taking, String what, Function<Agent, Cost> run) {
    Map<Agent, List<Cost>> costs = new EnumMap<>(Agent.class);
    taking.forEach(agent -> costs.put(agent, new ArrayList<>()));
    List<Agent> order = new ArrayList<>(taking);
    int all = rounds == null ? (quick ? 1 : 5) : rounds;
    for (int round = 1; round <= all; round++) {
      for (Agent agent : order) {
        PrintWriter progress = spec.commandLine().getErr();
        progress.printf("%s, round %d of %d, %s%n", what, round, all, agent.title);
        progress.flush();
        costs.get(agent).add(run.apply(agent));
      }
      Collections.rotate(order, 1);
    }
    return costs;
  }

  private List<Client> measuredClients() {
    if (clients != null) {
      return clients;
    }
    return quick ? List.of(Client.OKHTTP, Client.URL_CONNECTION) : Client.ALL;
  }
}
