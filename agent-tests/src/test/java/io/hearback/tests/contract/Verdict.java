package io.hearback.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.otlp.Received;
import java.util.Map;

/** Compares a run with the agent to what must have been counted and to the run without it. */
final class Verdict {
  private final ContractRun agent;
  private final ContractRun alone;

  Verdict(ContractRun agent, ContractRun alone) {
    this.agent = agent;
    this.alone = alone;
  }

  /** Counted exactly, and harmless. */
  void onScenario(Scenario scenario) throws Throwable {
    for (ContractRun run : new ContractRun[] {alone, agent}) {
      if (run.notPlayed.containsKey(scenario)) {
        throw run.notPlayed.get(scenario);
      }
    }
    Scene with = agent.scenes.get(scenario);
    Scene without = alone.scenes.get(scenario);
    assertThat(with.seen).as("what the application saw").isEqualTo(without.seen);
    if (!with.triesAgainByChance()) {
      assertThat(with.arrived()).as("requests at the servers").isEqualTo(without.arrived());
    }
    with.expected.forEach((integration, counts) -> counted(with, integration, counts));
    if (with.countsSent()) {
      long sent = with.expected.keySet().stream().mapToLong(agent.received::attempts).sum();
      assertThat(sent).as("requests sent, of " + with.seen).isEqualTo(with.arrived());
    }
  }

  private void counted(Scene scene, String integration, Counts expected) {
    Received received = agent.received;
    String what = integration + ", where the application saw " + scene.seen;
    assertThat(received.calls(integration)).as("calls of " + what).isEqualTo(expected.calls);
    assertThat(received.errors(integration)).as("errors of " + what).isEqualTo(expected.errors);
    assertThat(received.durations(integration))
        .as("durations of " + what)
        .isEqualTo(expected.outcomes());
    assertThat(received.headers(integration))
        .as("times to the headers of " + what)
        .isEqualTo(expected.answered());
    assertThat(received.by("hearback.calls.active", integration)).as("active calls").isEmpty();
    if (expected.total() > 0) {
      String host = scene.hosts.get(integration).replace("\"", "");
      assertThat(received.by("hearback.calls", integration, "server.address"))
          .isEqualTo(Map.of(host, expected.total()));
    }
  }

  void onTotals() {
    long expected =
        agent.scenes.values().stream()
            .flatMap(scene -> scene.expected.values().stream())
            .mapToLong(Counts::total)
            .sum();
    assertThat(agent.received.allCalls()).isEqualTo(expected);
  }

  void onProcess() {
    assertThat(agent.exitValue).isEqualTo(alone.exitValue).isZero();
    assertThat(agent.errorLines.stream().filter(line -> !line.startsWith("[hearback] ")).toList())
        .as("standard error")
        .isEqualTo(alone.errorLines);
  }

  void onFaults() {
    assertThat(agent.received.exports()).isNotEmpty();
    assertThat(agent.received.value("hearback.agent.faults", any -> true)).isZero();
  }
}
