package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.javas.Java;
import io.hearback.tests.servers.HttpPort;
import java.util.List;

/** OkHttp 3, 4 and 5. */
final class OkHttpTest extends ClientContract {
  OkHttpTest() {
    super("OkHttp");
  }

  @Override
  List<Scenario> scenarios(ClientVersion version, Java java) {
    List<Scenario> all = super.scenarios(version, java);
    all.addAll(ManyCallsScenarios.asynchronous());
    all.addAll(Http2Scenarios.overTls());
    all.addAll(GivingUpScenarios.both());
    all.add(GivingUpScenarios.interruptedBefore());
    all.add(new Scenario("cancelled before", OkHttpTest::cancelledBefore));
    all.add(answered("executed-twice"));
    all.add(answered("intercepted"));
    return all;
  }

  @Override
  String cannot(String scenario, ClientVersion version, Java java) {
    boolean fault =
        scenario.startsWith("HTTP/2 stream") || scenario.startsWith("HTTP/2 connection");
    if (fault && !version.since("3.14")) {
      return "agrees on HTTP/2 only with a library that newer Javas refuse";
    }
    boolean insists = version.version().startsWith("3.4") || version.version().startsWith("3.8");
    return scenario.equals("status 408") && insists
        ? "asks again after a 408 until it has asked too often"
        : null;
  }

  private static void cancelledBefore(Scene scene) {
    HttpPort port = scene.serve(answers(200));
    scene.play(s -> s.run("cancelled-before", "http://localhost:" + port.port() + "/"));
    scene.expect().cancelled(1);
  }

  private static Scenario answered(String manner) {
    return new Scenario(
        manner,
        scene -> {
          HttpPort port = scene.serve(answers(200));
          scene.play(s -> s.run(manner, "http://localhost:" + port.port() + "/"));
          scene.expect().success(1, "2xx");
        });
  }
}
