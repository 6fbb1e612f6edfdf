package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;
import static io.hearback.tests.servers.Behaviours.echoes;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.javas.Java;
import io.hearback.tests.servers.DeadPort;
import io.hearback.tests.servers.DeadPorts;
import io.hearback.tests.servers.HttpPort;
import java.util.List;

/**
 * {@code java.net.HttpURLConnection}: many methods start or repeat one call. It waits inside a
 * socket, where an interrupt goes unnoticed; so there is nothing to count for one.
 */
final class HttpUrlConnectionTest extends ClientContract {
  HttpUrlConnectionTest() {
    super("HttpURLConnection");
  }

  @Override
  List<Scenario> scenarios(ClientVersion version, Java java) {
    List<Scenario> all = super.scenarios(version, java);
    all.add(GivingUpScenarios.cancel());
    all.add(manner("connect-only", 0));
    all.add(manner("output-only", 0));
    all.add(manner("connect-then-send", 1));
    all.add(manner("read-many-ways", 1));
    all.add(manner("disconnected", 1));
    all.add(
        new Scenario("read many ways after an error", HttpUrlConnectionTest::errorReadManyWays));
    all.add(new Scenario("body in chunks", HttpUrlConnectionTest::streamed));
    all.add(failing("connect-only"));
    all.add(failing("output-only"));
    all.add(failing("failing-twice"));
    return all;
  }

  @Override
  String cannot(String scenario, ClientVersion version, Java java) {
    if (scenario.equals("cancel in the body")) {
      return "disconnect() waits until whoever reads a body of known length has read";
    }
    return scenario.equals("103 before the answer") && java.version() < 21
        ? "before Java 21 it takes the 103 for the answer and waits for its end"
        : null;
  }

  /** A connection that was made, used in one manner; an answer never read is no call. */
  private static Scenario manner(String manner, int calls) {
    return new Scenario(
        manner,
        scene -> {
          HttpPort port = scene.serve(answers(200));
          scene.play(s -> s.run(manner, "http://localhost:" + port.port() + "/"));
          if (calls > 0) {
            scene.expect().success(calls, "2xx");
          }
        });
  }

  private static Scenario failing(String manner) {
    return new Scenario(
        manner + " to a refused port",
        scene -> {
          DeadPort port = scene.opened(DeadPorts.refusing());
          scene.watch(scene.integration, "localhost:" + port.port());
          scene.play(s -> s.run(manner, "http://localhost:" + port.port() + "/"));
          scene.expect().failure("connect_refused", "network");
        });
  }

  private static void errorReadManyWays(Scene scene) {
    HttpPort port = scene.serve(answers(500, "X-Kind: plain\r\n"));
    scene.play(s -> s.run("read-many-ways", "http://localhost:" + port.port() + "/"));
    scene.expect().error("5xx", "provider_error", "provider");
  }

  private static void streamed(Scene scene) {
    HttpPort port = scene.serve(echoes());
    scene.play(s -> s.run("streamed", "http://localhost:" + port.port() + "/", "body=hello"));
    scene.expect().success(1, "2xx");
  }
}
