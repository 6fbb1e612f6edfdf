package io.hearback.tests.contract;

import io.hearback.tests.app.Main;
import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Java;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All scenarios played once in one forked JVM, at the same time, with the agent or without.
 *
 * <p>The JVM has ended when this is there: what it exported has arrived, what it printed is known.
 */
final class ContractRun {
  final Map<Scenario, Scene> scenes = new LinkedHashMap<>();

  /** Why a scenario was not played: left out, or failed as it was played. */
  final Map<Scenario, Throwable> notPlayed = new LinkedHashMap<>();

  final Received received;
  final List<String> errorLines;
  final int exitValue;

  ContractRun(ClientVersion version, Java java, List<Scenario> scenarios, boolean withAgent) {
    Path folder = folder(version, java, withAgent);
    try (HttpReceiver receiver = HttpReceiver.open()) {
      scenarios.forEach(this::set);
      JvmCommand command = command(version, java, receiver);
      if (withAgent) {
        command.agent(writeRules(folder));
      }
      try (ForkedJvm jvm = command.start()) {
        play(jvm);
        exitValue = jvm.end();
        errorLines = jvm.errors();
      }
      received = receiver.received();
      for (Scene scene : scenes.values()) {
        scene.close();
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void set(Scenario scenario) {
    Scene scene = new Scene(scenario.name());
    try {
      scenario.setting().set(scene);
      scenes.put(scenario, scene);
    } catch (Exception e) {
      notPlayed.put(scenario, e);
    }
  }

  private void play(ForkedJvm jvm) throws InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    Map<Scenario, Future<?>> playing = new LinkedHashMap<>();
    scenes.forEach(
        (scenario, scene) ->
            playing.put(
                scenario,
                threads.submit(
                    () -> {
                      scene.play(jvm);
                      return null;
                    })));
    for (Map.Entry<Scenario, Future<?>> each : playing.entrySet()) {
      try {
        each.getValue().get();
      } catch (java.util.concurrent.ExecutionException e) {
        notPlayed.put(each.getKey(), e.getCause());
      }
    }
    threads.shutdown();
  }

  private static JvmCommand command(ClientVersion version, Java java, HttpReceiver receiver) {
    JvmCommand command =
        JvmCommand.on(java)
            .option("-Djava.util.logging.config.file=" + Shared.SILENT_LOGGING)
            .option("-XX:TieredStopAtLevel=1")
            .option("-Djava.net.preferIPv4Stack=true")
            .option("-Djavax.net.ssl.trustStore=" + Shared.TRUST_STORE)
            .option("-Djavax.net.ssl.trustStorePassword=changeit")
            .onlyClassPath(version.jars())
            .classPath(List.of(Hearback.app()))
            .environment("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint())
            .main(Main.class, version.driver());
    if (java.version() > 8) {
      command.option("-Djdk.net.hosts.file=" + Shared.HOSTS);
    }
    return command;
  }

  private Path writeRules(Path folder) {
    List<String> lines = new ArrayList<>(List.of("integrations:"));
    for (Scene scene : scenes.values()) {
      scene.hosts.forEach(
          (integration, host) -> lines.add("  " + integration + ": { hosts: [" + host + "] }"));
    }
    return write(folder.resolve("hearback.yml"), String.join("\n", lines) + "\n");
  }

  private static Path folder(ClientVersion version, Java java, boolean withAgent) {
    String name =
        version.driver()
            + "-"
            + version.toString().replace(' ', '-')
            + "-"
            + java.version()
            + (withAgent ? "" : "-alone");
    try {
      return Files.createDirectories(Hearback.work().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
