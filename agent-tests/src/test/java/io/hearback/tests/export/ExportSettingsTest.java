package io.hearback.tests.export;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.Export;
import io.hearback.tests.otlp.GrpcReceiver;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Received;
import io.hearback.tests.otlp.Receiver;
import io.hearback.tests.servers.Certificates;
import io.hearback.tests.servers.HttpPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of OTLP expect to set by {@code OTEL_*} variables and {@code otel.*} properties. */
final class ExportSettingsTest {
  @TempDir private Path folder;

  @Test
  void grpc() throws Exception {
    try (GrpcReceiver receiver = GrpcReceiver.open()) {
      oneCall(
          receiver,
          command(receiver)
              .environment("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")
              .environment("OTEL_EXPORTER_OTLP_HEADERS", "api-key=secret"));
      assertThat(receiver.received().exports().get(0).headers()).containsEntry("api-key", "secret");
    }
  }

  @Test
  void grpcCompressed() throws Exception {
    try (GrpcReceiver receiver = GrpcReceiver.open()) {
      oneCall(
          receiver,
          command(receiver)
              .environment("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")
              .environment("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip"));
      assertThat(receiver.received().exports().get(0).headers())
          .containsEntry("grpc-encoding", "gzip");
    }
  }

  @Test
  void compression() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open()) {
      oneCall(receiver, command(receiver).environment("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip"));
      assertThat(headers(receiver)).allMatch(all -> all.get("content-encoding").equals("gzip"));
    }
  }

  @Test
  void headersAreDecoded() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open()) {
      oneCall(
          receiver,
          command(receiver)
              .environment("OTEL_EXPORTER_OTLP_HEADERS", "api-key=secret,tenant=a%20b"));
      assertThat(headers(receiver))
          .allMatch(all -> all.get("api-key").equals("secret") && all.get("tenant").equals("a b"))
          .allMatch(all -> all.get("content-type").equals("application/x-protobuf"));
    }
  }

  @Test
  void tlsWithACertificateOfOnesOwn() throws Exception {
    Certificates own = new Certificates();
    Path pem = Applications.write(folder.resolve("ca.pem"), own.pem());
    try (HttpReceiver receiver = HttpReceiver.tls(own.server())) {
      oneCall(
          receiver,
          command(receiver).environment("OTEL_EXPORTER_OTLP_CERTIFICATE", pem.toString()));
    }
  }

  @Test
  void serviceNameAndResourceAttributes() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open()) {
      oneCall(
          receiver,
          command(receiver)
              .environment("OTEL_SERVICE_NAME", "checkout")
              .environment("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test"));
      assertThat(resource(receiver))
          .containsEntry("service.name", "checkout")
          .containsEntry("deployment.environment.name", "test");
    }
  }

  @Test
  void serviceNameFallsBackToTheMainClass() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open()) {
      oneCall(receiver, command(receiver));
      assertThat(resource(receiver)).containsEntry("service.name", "Main");
    }
  }

  @Test
  void propertiesWinOverTheFileAndVariables() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open()) {
      oneCall(
          receiver,
          command(receiver)
              .environment("OTEL_SERVICE_NAME", "variable")
              .option("-Dotel.service.name=property"));
      assertThat(resource(receiver)).containsEntry("service.name", "property");
    }
  }

  @Test
  void theMetricsEndpointIsTakenWhole() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open()) {
      oneCall(
          receiver,
          command(receiver)
              .environment("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1")
              .environment(
                  "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", receiver.endpoint() + "/v1/metrics"));
    }
  }

  @Test
  void interval() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open();
        ForkedJvm jvm =
            command(receiver).environment("OTEL_METRIC_EXPORT_INTERVAL", "300").start()) {
      Received received = receiver.received();
      assertThat(received.await(30, () -> received.exports().size() >= 6)).isTrue();
      List<Export> exports = received.exports();
      long between = exports.get(5).nanos() - exports.get(1).nanos();
      assertThat(TimeUnit.NANOSECONDS.toMillis(between)).isGreaterThan(600);
      assertThat(jvm.end()).isZero();
    }
  }

  @Test
  void disabled() throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open();
        HttpPort port = HttpPort.open(answers(200));
        ForkedJvm jvm = command(receiver).environment("OTEL_SDK_DISABLED", "true").start()) {
      jvm.say("1 send http://localhost:" + port.port() + "/");
      assertThat(jvm.answer("1")).isEqualTo("http 200 [status 200]");
      assertThat(jvm.end()).isZero();
      assertThat(receiver.requests()).isZero();
    }
  }

  private JvmCommand command(Receiver receiver) {
    Path rules = Applications.rules(folder, "shop", "localhost");
    return Applications.obedient(Javas.newest(), rules, receiver);
  }

  /** Makes one call and checks that it arrived. */
  private static void oneCall(Receiver receiver, JvmCommand command) throws Exception {
    try (HttpPort port = HttpPort.open(answers(200));
        ForkedJvm jvm = command.start()) {
      jvm.say("1 send http://localhost:" + port.port() + "/");
      assertThat(jvm.answer("1")).isEqualTo("http 200 [status 200]");
      assertThat(jvm.end()).isZero();
      assertThat(receiver.received().calls("shop"))
          .as("calls; the agent said %s", jvm.errors())
          .isEqualTo(Map.of("success 2xx", 1L));
    }
  }

  private static List<Map<String, String>> headers(Receiver receiver) {
    return receiver.received().exports().stream().map(Export::headers).toList();
  }

  private static Map<String, String> resource(Receiver receiver) {
    return Received.attributes(
        receiver
            .received()
            .exports()
            .get(0)
            .request()
            .getResourceMetrics(0)
            .getResource()
            .getAttributesList());
  }
}
