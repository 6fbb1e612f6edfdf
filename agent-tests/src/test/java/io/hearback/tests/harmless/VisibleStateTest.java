package io.hearback.tests.harmless;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.app.programs.VisibleState;
import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Received;
import io.hearback.tests.servers.HttpPort;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an application can see of its JVM is the same with the agent, after several exports, but for
 * daemon threads named {@code hearback-…}; and nothing it installed hears of the exports.
 */
final class VisibleStateTest {
  @TempDir private Path folder;

  static Collection<Java> javas() {
    return Javas.all();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void isTheSame(Java java) throws Exception {
    try (HttpPort port = HttpPort.open(answers(200));
        HttpReceiver receiver = HttpReceiver.open()) {
      Path rules = Applications.rules(folder, "shop", "localhost:" + port.port());
      String url = "http://localhost:" + port.port() + "/";
      List<String> alone = lines(command(java).main(VisibleState.class, url), null);
      List<String> withAgent =
          lines(
              command(java)
                  .agent(rules)
                  .option("-Dotel.exporter.otlp.endpoint=" + receiver.endpoint())
                  .option("-Dotel.metric.export.interval=300")
                  .main(VisibleState.class, url),
              receiver.received());
      assertThat(withAgent).isEqualTo(alone);
      assertThat(receiver.received().allCalls()).isEqualTo(1);
    }
  }

  private static JvmCommand command(Java java) {
    return Applications.plain(java);
  }

  /** What the program printed, but for what the agent may add and what chance decides. */
  private static List<String> lines(JvmCommand command, Received exports) throws Exception {
    try (ForkedJvm jvm = command.start()) {
      jvm.awaitLine("called");
      if (exports != null) {
        assertThat(exports.await(30, () -> exports.exports().size() >= 4)).isTrue();
      }
      assertThat(jvm.end()).isZero();
      return jvm.output().stream()
          .filter(line -> !line.matches("thread hearback-\\S+ daemon"))
          .filter(line -> !line.startsWith("property otel."))
          // The JVM itself puts an agent on the class path of Java 8.
          .map(line -> line.replace(File.pathSeparator + Hearback.jar(), ""))
          // Made by the JVM's own compiler and clean-up as they are needed.
          .filter(line -> !line.matches("thread (C[12] Comp|Common-Cleaner|Attach|process).*"))
          .toList();
    }
  }
}
