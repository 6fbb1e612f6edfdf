package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.javas.Java;
import io.hearback.tests.servers.HttpPort;
import java.util.List;

/** Libraries on top of the clients: one call counts once. */
final class RidersTest extends ClientContract {
  RidersTest() {
    super("rider");
  }

  /** What is underneath is tested on every Java; the rider adds nothing that differs. */
  @Override
  List<Java> javas(ClientVersion version) {
    List<Java> javas = version.javas();
    return javas.subList(javas.size() - 1, javas.size());
  }

  @Override
  List<Scenario> scenarios(ClientVersion version, Java java) {
    return List.of(
        new Scenario(
            "one call",
            scene -> {
              HttpPort port = scene.serve(answers(200));
              scene.play(s -> s.run("send", "http://localhost:" + port.port() + "/"));
              scene.expect().success(1, "2xx");
            }),
        new Scenario(
            "refused port",
            scene -> {
              var port = scene.opened(io.hearback.tests.servers.DeadPorts.refusing());
              scene.watch(scene.integration, "localhost:" + port.port());
              scene.play(s -> s.run("send", "http://localhost:" + port.port() + "/"));
              scene.expect().failure("connect_refused", "network");
            }));
  }
}
