package io.hearback.tests.export;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.app.programs.OneCall;
import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.servers.HttpPort;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that end before the first export was due. */
final class ShortProgramTest {
  @TempDir private Path folder;

  static Collection<Java> javas() {
    return Javas.all();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void oneCallArrivesThoughTheProgramEndsAtOnce(Java java) throws Exception {
    try (HttpPort port = HttpPort.open(answers(200));
        HttpReceiver receiver = HttpReceiver.open()) {
      Path rules = Applications.rules(folder, "shop", "localhost:" + port.port());
      try (ForkedJvm jvm =
          Applications.watched(java, rules, receiver)
              .main(OneCall.class, "http://localhost:" + port.port() + "/")
              .start()) {
        assertThat(jvm.awaitExit(60)).isZero();
        assertThat(jvm.output()).containsExactly("status 200");
        assertThat(receiver.received().calls("shop")).isEqualTo(Map.of("success 2xx", 1L));
      }
    }
  }

  @Test
  void aProgramWithoutCallsExportsNothing() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open()) {
      Path rules = Applications.rules(folder, "shop", "api.shop.example");
      try (ForkedJvm jvm =
          Applications.watched(Javas.newest(), rules, receiver).main(OneCall.class).start()) {
        assertThat(jvm.awaitExit(60)).isZero();
        assertThat(receiver.received().exports()).isEmpty();
      }
    }
  }
}
