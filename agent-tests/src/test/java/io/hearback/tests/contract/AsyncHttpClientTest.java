package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.javas.Java;
import io.hearback.tests.servers.HttpPort;
import java.util.List;

/** AsyncHttpClient 1.9, 2 and 3. */
final class AsyncHttpClientTest extends ClientContract {
  AsyncHttpClientTest() {
    super("AsyncHttpClient");
  }

  @Override
  List<Scenario> scenarios(ClientVersion version, Java java) {
    List<Scenario> all = super.scenarios(version, java);
    all.addAll(ManyCallsScenarios.asynchronous());
    all.addAll(GivingUpScenarios.both());
    all.add(handler("throws-in-body"));
    all.add(handler("throws-at-end"));
    return all;
  }

  /** What the application does wrong with a good answer is no fault of the third party. */
  private static Scenario handler(String throwing) {
    return new Scenario(
        "handler " + throwing,
        scene -> {
          HttpPort port = scene.serve(answers(200));
          scene.play(s -> s.run(throwing, "http://localhost:" + port.port() + "/"));
          scene.expect().success(1, "2xx");
        });
  }
}
