package io.hearback.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark method in one forked JVM with one agent. Refuses a result of a JVM whose agent did
 * not count what it should, or counted what it should not.
 */
final class CallRun {

  static final String HEAP = "-Xmx1g";

  private final Installation installation;
  private final CannedServer server;
  private final boolean quick;

  CallRun(Installation installation, CannedServer server, boolean quick) {
    this.installation = installation;
    this.server = server;
    this.quick = quick;
  }

  Cost call(Client client, CallState state, Agent agent) {
    Path rules = RulesFile.write(installation.output("calls.yml"), CallHosts.rules());
    return run(client.callPath, state, agent, List.of(client), rules, jmh -> jmh.threads(1));
  }

  Cost lookup(int hosts, int threads, Agent agent) {
    Path file = installation.output("calls-" + hosts + "-hosts.yml");
    Path rules = RulesFile.write(file, HostLookup.names(hosts));
    return run(
        HostLookup.class,
        CallState.WATCHED,
        agent,
        List.of(Client.OKHTTP),
        rules,
        jmh -> jmh.threads(threads).param("hosts", Integer.toString(hosts)));
  }

  private Cost run(
      Class<?> benchmark,
      CallState state,
      Agent agent,
      List<Client> clients,
      Path rules,
      UnaryOperator<ChainedOptionsBuilder> more) {
    try (Collector collector = Collector.open()) {
      List<String> arguments = new ArrayList<>(List.of(HEAP));
      arguments.add("-D" + CallPathJavaHttp.SERVER + "=" + server.url("localhost"));
      arguments.addAll(agent.arguments(installation, clients, rules, collector.endpoint()));
      ChainedOptionsBuilder jmh =
          new OptionsBuilder()
              .include(benchmark.getName().replace(".", "\\.") + "\\." + state.method + "$")
              .jvmArgs(arguments.toArray(String[]::new))
              .addProfiler(GCProfiler.class)
              .forks(1)
              .warmupIterations(3)
              .warmupTime(TimeValue.milliseconds(quick ? 400 : 1_000))
              .measurementIterations(quick ? 3 : 5)
              .measurementTime(TimeValue.milliseconds(quick ? 400 : 1_000))
              .shouldFailOnError(true)
              .verbosity(VerboseMode.SILENT);
      Cost cost = Cost.of(new Runner(more.apply(jmh).build()).runSingle());
      requireCounted(collector, state, agent);
      return cost;
    } catch (RunnerException e) {
      throw new BrokenRun(benchmark.getSimpleName() + ", " + agent.title + ": " + e.getMessage());
    }
  }

  private static void requireCounted(Collector collector, CallState state, Agent agent) {
    if (agent.counts()) {
      long calls = collector.count(agent.counter);
      if (state.isCountedBy(agent) != calls > 0) {
        throw new BrokenRun(
            "%s counted %d calls in the benchmark '%s'".formatted(agent.title, calls, state.title));
      }
    }
  }
}
