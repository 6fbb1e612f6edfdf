package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;

import io.hearback.tests.servers.Certificates;
import io.hearback.tests.servers.HttpPort;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** HTTPS, well and badly. */
final class TlsScenarios {
  private static final Certificates UNKNOWN = new Certificates();

  private TlsScenarios() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario("TLS", TlsScenarios::well),
        new Scenario("TLS and 404", TlsScenarios::notFound),
        new Scenario("untrusted certificate", TlsScenarios::untrusted),
        new Scenario("certificate of another host", TlsScenarios::otherHost),
        new Scenario("handshake refused", TlsScenarios::handshakeRefused),
        new Scenario("TLS spoken to a plain port", TlsScenarios::plainPort));
  }

  private static void well(Scene scene) {
    HttpPort port = scene.serveTls(Scene.TRUSTED, answers(200));
    scene.play(s -> s.run("send", "https://localhost:" + port.port() + "/"));
    scene.expect().success(1, "2xx");
  }

  private static void notFound(Scene scene) {
    HttpPort port = scene.serveTls(Scene.TRUSTED, answers(404));
    scene.play(s -> s.run("send", "https://localhost:" + port.port() + "/"));
    scene.expect().error("4xx", "not_found", "caller");
  }

  private static void untrusted(Scene scene) {
    HttpPort port = scene.serveTls(UNKNOWN, answers(200));
    scene.play(s -> s.run("send", "https://localhost:" + port.port() + "/"));
    scene.expect().failure("tls_certificate", "provider");
  }

  private static void otherHost(Scene scene) {
    HttpPort port = scene.open(HttpPort.tls(Scene.TRUSTED.server(), answers(200)));
    scene.watch(scene.integration, "127.0.0.1:" + port.port());
    scene.play(s -> s.run("send", "https://127.0.0.1:" + port.port() + "/"));
    scene.expect().failure("tls_certificate", "provider");
  }

  /** A server without any certificate can agree on no cipher suite. */
  private static void handshakeRefused(Scene scene) throws Exception {
    SSLContext nothing = SSLContext.getInstance("TLS");
    nothing.init(new KeyManager[0], null, null);
    HttpPort port = scene.open(HttpPort.tls(nothing, answers(200)));
    scene.watch(scene.integration, "localhost:" + port.port());
    scene.play(s -> s.run("send", "https://localhost:" + port.port() + "/"));
    scene.expect().failure("tls_handshake", "network");
  }

  private static void plainPort(Scene scene) {
    HttpPort port = scene.serve(answers(200));
    scene.play(s -> s.run("send", "https://localhost:" + port.port() + "/"));
    scene.expect().failure("tls_handshake", "network");
  }
}
