package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;
import static io.hearback.tests.servers.Behaviours.closes;
import static io.hearback.tests.servers.Behaviours.echoes;
import static io.hearback.tests.servers.Behaviours.inTurn;

import io.hearback.tests.servers.Behaviour;
import io.hearback.tests.servers.HttpPort;
import java.util.List;
import java.util.function.Supplier;

/** Calls for which a client may go to the wire more than once: each is one call. */
final class AgainScenarios {
  private AgainScenarios() {}

  static List<Scenario> all() {
    return List.of(
        answered(
            "503 with Retry-After, then 200",
            () -> inTurn(answers(503, "Retry-After: 0\r\n"), answers(200))),
        answered("408, then 200", () -> inTurn(answers(408), answers(200))),
        answered(
            "401 with a challenge, then 200",
            () -> inTurn(answers(401, "WWW-Authenticate: Basic realm=\"here\"\r\n"), answers(200))),
        answered(
            "307 with a body",
            () -> inTurn(answers(307, "Location: /arrived\r\n"), echoes()),
            "method=POST",
            "body=hello"),
        new Scenario("stale connection", AgainScenarios::stale),
        new Scenario("redirect loop", AgainScenarios::loop),
        new Scenario("redirect to HTTPS", AgainScenarios::toTls));
  }

  private static Scenario answered(String name, Supplier<Behaviour> behaviour, String... options) {
    return new Scenario(
        name,
        scene -> {
          HttpPort port = scene.serve(behaviour.get());
          scene.play(
              s ->
                  AsSeen.answer(
                      s.expect(), s.run("send", "http://localhost:" + port.port() + "/", options)));
        });
  }

  /** The server closes a connection kept alive as the second request comes. */
  private static void stale(Scene scene) {
    HttpPort port = scene.serve(inTurn(answers(200), closes(), answers(200)));
    String url = "http://localhost:" + port.port() + "/";
    scene.play(
        s -> {
          for (int i = 0; i < 2; i++) {
            // A timeout of its own gives it a client of its own, whose pool the crowds do not fill.
            String seen = s.run("send", url, "connect=20001");
            if (AsSeen.failure(seen)) {
              s.expect().failure("connection_closed", "network");
            } else {
              AsSeen.answer(s.expect(), seen);
            }
          }
        });
  }

  private static void loop(Scene scene) {
    HttpPort port = scene.serve(answers(302, "Location: /\r\n"));
    scene.play(
        s -> {
          String seen = s.run("send", "http://localhost:" + port.port() + "/");
          if (AsSeen.failure(seen)) {
            s.expect().failure("redirect_limit", "provider");
          } else {
            AsSeen.answer(s.expect(), seen);
          }
        });
  }

  private static void toTls(Scene scene) {
    HttpPort target = scene.open(HttpPort.tls(Scene.TRUSTED.server(), answers(200)));
    scene.watch(scene.integration + "-target", "localhost:" + target.port());
    HttpPort port =
        scene.serve(answers(302, "Location: https://localhost:" + target.port() + "/\r\n"));
    scene.play(
        s -> AsSeen.answer(s.expect(), s.run("send", "http://localhost:" + port.port() + "/")));
  }
}
