package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;

import io.hearback.tests.servers.HttpPort;
import java.util.List;

/** Response handlers, which run inside a call of Apache HttpClient and may throw. */
final class ApacheScenarios {
  private ApacheScenarios() {}

  static List<Scenario> handlers() {
    return List.of(
        answered("handler-throws"),
        answered("basic-handler"),
        new Scenario(
            "basic-handler and 500",
            scene -> {
              HttpPort port = scene.serve(answers(500));
              scene.play(s -> s.run("basic-handler", "http://localhost:" + port.port() + "/"));
              scene.expect().error("5xx", "provider_error", "provider");
            }));
  }

  static Scenario answered(String manner) {
    return new Scenario(
        manner,
        scene -> {
          HttpPort port = scene.serve(answers(200));
          scene.play(s -> s.run(manner, "http://localhost:" + port.port() + "/"));
          scene.expect().success(1, "2xx");
        });
  }
}
