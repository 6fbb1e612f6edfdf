package io.hearback.tests.harmless;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.app.programs.LateChoices;
import io.hearback.tests.app.programs.OwnLogManager;
import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Received;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a JVM decides once, at first use, is still the application's to decide. */
final class LateChoicesTest {
  @TempDir private Path folder;

  static Collection<Java> javas() {
    return Javas.all();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void areOpenAfterTheFirstExports(Java java) throws Exception {
    List<String> alone = alone(java);
    try (HttpReceiver receiver = HttpReceiver.open();
        ForkedJvm jvm =
            command(java, receiver)
                .environment("OTEL_METRIC_EXPORT_INTERVAL", "300")
                .main(LateChoices.class, "late")
                .start()) {
      Received received = receiver.received();
      assertThat(received.await(30, () -> received.exports().size() >= 3)).isTrue();
      assertThat(jvm.end()).isZero();
      assertThat(jvm.output()).isEqualTo(alone);
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void areOpenAtOnce(Java java) throws Exception {
    List<String> alone = alone(java);
    try (HttpReceiver receiver = HttpReceiver.open();
        ForkedJvm jvm = command(java, receiver).main(LateChoices.class).start()) {
      assertThat(jvm.awaitExit(60)).isZero();
      assertThat(jvm.output()).isEqualTo(alone);
    }
  }

  private JvmCommand command(Java java, HttpReceiver receiver) {
    return Applications.watched(
        java, Applications.rules(folder, "shop", "api.shop.example"), receiver);
  }

  private static List<String> alone(Java java) throws InterruptedException {
    try (ForkedJvm jvm = Applications.plain(java).main(LateChoices.class).start()) {
      assertThat(jvm.awaitExit(60)).isZero();
      assertThat(jvm.output()).hasSize(2).contains(OwnLogManager.class.getName());
      return jvm.output();
    }
  }
}
