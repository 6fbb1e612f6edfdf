package io.hearback.tests.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.app.programs.Allocation;
import io.hearback.tests.clients.Clients;
import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A watched call allocates not one byte more than the same call without the agent. */
final class ZeroAllocationTest {
  private static final String URL = "http://api.shop.example/orders";

  @TempDir private Path folder;

  static Collection<Java> javas() {
    return Javas.all();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void ofAWatchedOkHttpCall(Java java) throws Exception {
    Path rules = Applications.rules(folder, "shop", "api.shop.example");
    try (HttpReceiver receiver = HttpReceiver.open()) {
      List<String> alone = run(command(java));
      List<String> withAgent =
          run(
              command(java)
                  .agent(rules)
                  .environment("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint()));
      assertThat(withAgent).isEqualTo(alone);
      assertThat(receiver.received().calls("shop")).isEqualTo(Map.of("success 2xx", 60_000L));
    }
  }

  /** Interpreted: what is allocated does not hang on what a compiler happens to do away with. */
  private static JvmCommand command(Java java) {
    return JvmCommand.on(java)
        .option("-Xint")
        .classPath(Clients.newest("OkHttp").jars())
        .main(Allocation.class, URL);
  }

  private static List<String> run(JvmCommand command) throws Exception {
    try (ForkedJvm jvm = command.start()) {
      assertThat(jvm.awaitExit(120)).isZero();
      assertThat(jvm.output()).singleElement().asString().startsWith("bytes per call ");
      return jvm.output();
    }
  }
}
