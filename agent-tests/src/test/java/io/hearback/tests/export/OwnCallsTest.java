package io.hearback.tests.export;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.GrpcReceiver;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Received;
import io.hearback.tests.otlp.Receiver;
import io.hearback.tests.servers.HttpPort;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exporter calls through clients that are watched: its own calls never count. */
final class OwnCallsTest {
  @TempDir private Path folder;

  static Collection<Java> javas() {
    return Javas.all();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void notOverHttp(Java java) throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open()) {
      exportOften(java, receiver, "http/protobuf");
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void notOverGrpc(Java java) throws Exception {
    try (GrpcReceiver receiver = GrpcReceiver.open()) {
      exportOften(java, receiver, "grpc");
    }
  }

  private void exportOften(Java java, Receiver receiver, String protocol) throws Exception {
    try (HttpPort port = HttpPort.open(answers(200))) {
      Path rules =
          Applications.write(
              folder.resolve("hearback.yml"),
              "integrations:\n  shop: { hosts: [\"localhost:"
                  + port.port()
                  + "\"] }\n  backend: { hosts: [\""
                  + receiver.endpoint().replace("http://", "")
                  + "\"] }\nunlisted: count\n");
      try (ForkedJvm jvm =
          Applications.obedient(java, rules, receiver)
              .environment("OTEL_EXPORTER_OTLP_PROTOCOL", protocol)
              .environment("OTEL_METRIC_EXPORT_INTERVAL", "200")
              .start()) {
        jvm.say("listed send http://localhost:" + port.port() + "/");
        jvm.say("other send http://127.0.0.1:" + port.port() + "/");
        jvm.answer("listed");
        jvm.answer("other");
        Received received = receiver.received();
        assertThat(received.await(30, () -> received.exports().size() >= 5)).isTrue();
        assertThat(jvm.end()).isZero();
        assertThat(received.calls("shop")).isEqualTo(Map.of("success 2xx", 1L));
        assertThat(received.calls("unlisted")).isEqualTo(Map.of("success 2xx", 1L));
        assertThat(received.calls("backend")).isEmpty();
        assertThat(received.allCalls()).isEqualTo(2);
        assertThat(received.by("hearback.calls", "unlisted", "server.address"))
            .isEqualTo(Map.of("*", 1L));
      }
    }
  }
}
