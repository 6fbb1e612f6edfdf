package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;
import static io.hearback.tests.servers.Behaviours.answersSlowly;
import static io.hearback.tests.servers.Behaviours.closes;
import static io.hearback.tests.servers.Behaviours.resets;
import static io.hearback.tests.servers.Behaviours.says;
import static io.hearback.tests.servers.Behaviours.stalls;

import io.hearback.tests.servers.Behaviour;
import io.hearback.tests.servers.DeadPort;
import io.hearback.tests.servers.DeadPorts;
import io.hearback.tests.servers.HttpPort;
import java.util.List;

/** Calls that get no answer, each for another reason. */
final class NetworkScenarios {
  private NetworkScenarios() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario("refused port", NetworkScenarios::refused),
        new Scenario("unresolvable host", NetworkScenarios::unresolvable),
        new Scenario("connect timeout", NetworkScenarios::connectTimeout),
        new Scenario("read timeout", NetworkScenarios::readTimeout),
        fault("reset before headers", resets(), "connection_reset", "network"),
        fault("close before headers", closes(), "connection_closed", "network"),
        fault("garbage answer", says("this is no HTTP\r\n\r\n"), "invalid_response", "provider"),
        fault(
            "malformed status line",
            says("HTTP/1.1 two hundred\r\nContent-Length: 0\r\n\r\n"),
            "invalid_response",
            "provider"),
        new Scenario("slow body", NetworkScenarios::slowBody));
  }

  private static Scenario fault(String name, Behaviour behaviour, String type, String party) {
    return new Scenario(
        name,
        scene -> {
          HttpPort port = scene.serve(behaviour);
          scene.play(s -> s.run("send", "http://localhost:" + port.port() + "/"));
          scene.expect().failure(type, party);
        });
  }

  private static void refused(Scene scene) throws Exception {
    DeadPort port = scene.opened(DeadPorts.refusing());
    scene.watch(scene.integration, "localhost:" + port.port());
    scene.play(s -> s.run("send", "http://localhost:" + port.port() + "/"));
    scene.expect().failure("connect_refused", "network");
  }

  private static void unresolvable(Scene scene) {
    scene.watch(scene.integration, "nowhere.invalid");
    scene.play(s -> s.run("send", "http://nowhere.invalid/"));
    scene.expect().failure("dns", "network");
  }

  private static void connectTimeout(Scene scene) throws Exception {
    DeadPort port = DeadPorts.hanging();
    if (port == null) {
      scene.leaveOut("this operating system accepts connections beyond a full queue");
      return;
    }
    scene.opened(port);
    scene.watch(scene.integration, "localhost:" + port.port());
    scene.play(s -> s.run("send", "http://localhost:" + port.port() + "/", "connect=700"));
    scene.expect().failure("connect_timeout", "network");
  }

  private static void readTimeout(Scene scene) {
    HttpPort warm = scene.open(HttpPort.open(answers(200)));
    HttpPort port = scene.serve(stalls());
    scene.play(
        s -> {
          // The first call of a JVM may need as long as the timeout only to connect.
          s.run("send", "http://localhost:" + warm.port() + "/", "read=2000");
          s.run("send", "http://localhost:" + port.port() + "/", "read=2000");
        });
    scene.expect().failure("response_timeout", "provider");
  }

  private static void slowBody(Scene scene) {
    HttpPort port = scene.serve(answersSlowly(300));
    scene.play(s -> s.run("send", "http://localhost:" + port.port() + "/"));
    scene.expect().success(1, "2xx");
  }
}
