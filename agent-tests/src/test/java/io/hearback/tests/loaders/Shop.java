package io.hearback.tests.loaders;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Java;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Received;
import io.hearback.tests.servers.HttpPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A third party that always answers 200, and an application that calls it under the agent. */
final class Shop implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 300;

  private final HttpPort port;
  private final HttpReceiver receiver = HttpReceiver.open();
  private final Path rules;

  Shop(Path folder) {
    this(folder, "");
  }

  /**
   * @param header sent with each answer, with its CRLF
   */
  Shop(Path folder, String header) {
    port = HttpPort.open(answers(200, header));
    rules = Applications.rules(folder, "shop", "localhost:" + port.port());
  }

  String url() {
    return "http://localhost:" + port.port() + "/";
  }

  JvmCommand command(Java java) {
    return Applications.watched(java, rules, receiver);
  }

  /**
   * Runs the application to its end and gives what it printed; every call that arrived here must
   * have been counted once, and the agent must have had nothing to complain of.
   */
  Run run(JvmCommand command) throws InterruptedException {
    try (ForkedJvm jvm = command.start()) {
      int exit = jvm.awaitExit(PATIENCE_SECONDS);
      Run run = new Run(jvm.output(), jvm.errors());
      Received received = receiver.received();
      assertThat(exit).as("exit value; %s", run).isZero();
      assertThat(received.calls("shop"))
          .as("%s", run)
          .isEqualTo(Map.of("success 2xx", (long) port.requests()));
      assertThat(received.allCalls()).isEqualTo(port.requests());
      assertThat(received.value("hearback.agent.faults", any -> true)).isZero();
      assertThat(run.errors()).noneMatch(line -> line.contains("[hearback] WARNING"));
      return run;
    }
  }

  @Override
  public void close() throws IOException {
    port.close();
    receiver.close();
  }

  /** What an application that has ended printed. */
  record Run(List<String> output, List<String> errors) {

    /** Each of these made two calls, one after the other, and saw the answers. */
    void sentTwiceEach(List<String> drivers) {
      List<String> calls = drivers.stream().flatMap(name -> List.of(name, name).stream()).toList();
      sent(calls);
    }

    /** These made a call each, and saw the answers. */
    void sent(List<String> drivers) {
      assertThat(output).as("%s", this).hasSizeGreaterThanOrEqualTo(drivers.size());
      List<String> calls = output.subList(0, drivers.size());
      assertThat(calls).as("%s", this).allMatch(line -> line.endsWith(" 200 [status 200]"));
      assertThat(calls.stream().map(line -> line.split(" ")[0]).toList()).isEqualTo(drivers);
    }
  }
}
