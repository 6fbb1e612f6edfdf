package io.hearback.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What a measured JVM carries beside its work. */
enum Agent {
  NONE("none", "no agent", ""),
  EMPTY("empty", "empty agent", ""),
  HEARBACK("hearback", "Hearback", "hearback.calls"),
  OTEL_TUNED("otel-tuned", "OpenTelemetry agent, tuned", "http.client.request.duration"),
  OTEL("otel", "OpenTelemetry agent, default", "http.client.request.duration");

  static final List<Agent> ALL = List.of(values());

  /** As the options spell it. */
  final String option;

  /** As the tables spell it. */
  final String title;

  /** The metric whose count is the number of calls; empty if the agent counts none. */
  final String counter;

  Agent(String option, String title, String counter) {
    this.option = option;
    this.title = title;
    this.counter = counter;
  }

  static Agent named(String option) {
    return Arrays.stream(values())
        .filter(agent -> agent.option.equals(option))
        .findFirst()
        .orElseThrow(() -> Options.unknown(option, ALL.stream().map(agent -> agent.option)));
  }

  boolean counts() {
    return !counter.isEmpty();
  }

  /** The jar of this agent, or none of its own. */
  Path jar(Installation installation) {
    return switch (this) {
      case NONE -> null;
      case EMPTY -> installation.emptyAgent();
      case HEARBACK -> installation.hearback();
      case OTEL_TUNED, OTEL -> installation.openTelemetry();
    };
  }

  /**
   * What the command line of the measured JVM says.
   *
   * @param clients the clients the work uses; the tuned agent is told to watch these and no other
   * @param rules Hearback's file
   * @param endpoint where the counts go
   */
  List<String> arguments(
      Installation installation, Collection<Client> clients, Path rules, String endpoint) {
    List<String> arguments = new ArrayList<>();
    Path jar = jar(installation);
    if (jar != null) {
      requireBuilt(jar);
      arguments.add("-javaagent:" + jar + (this == HEARBACK ? "=" + rules : ""));
    }
    if (counts()) {
      arguments.add("-Dotel.exporter.otlp.endpoint=" + endpoint);
      arguments.add("-Dotel.exporter.otlp.protocol=http/protobuf");
    }
    if (this == OTEL_TUNED) {
      arguments.add("-Dotel.traces.exporter=none");
      arguments.add("-Dotel.logs.exporter=none");
      arguments.add("-Dotel.instrumentation.common.default-enabled=false");
      clients.stream()
          .map(client -> "-Dotel.instrumentation." + client.instrumentation + ".enabled=true")
          .distinct()
          .forEach(arguments::add);
    }
    return arguments;
  }

  private void requireBuilt(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new BrokenRun(
          jar
              + " is missing; build it with ./mvnw package, or leave "
              + option
              + " out (--agents)");
    }
  }
}
