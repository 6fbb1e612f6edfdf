package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;

import io.hearback.tests.servers.Behaviour;
import io.hearback.tests.servers.BrokenBodies;
import io.hearback.tests.servers.HttpPort;
import java.util.List;
import java.util.function.Supplier;

/** Answers that begin well and whose body fails: in one piece, and read as a stream. */
final class BodyScenarios {
  private BodyScenarios() {}

  static List<Scenario> all() {
    return List.of(
        fails("body truncated", () -> BrokenBodies.truncated(200)),
        fails("body cut inside a chunk", BrokenBodies::cutInChunk),
        fails("body cut between chunks", BrokenBodies::cutBetweenChunks),
        fails("end after the headers", BrokenBodies::endsAfterHeaders),
        fails("reset in the body", BrokenBodies::resets),
        fails("body is no gzip", BrokenBodies::noGzip),
        fails("gzip with a wrong checksum", BrokenBodies::gzipWithWrongChecksum),
        fails("gzip cut short", BrokenBodies::gzipCutShort),
        new Scenario("body of a 500 truncated", BodyScenarios::truncatedError),
        new Scenario("read timeout in the body", BodyScenarios::readTimeout));
  }

  private static Scenario fails(String name, Supplier<Behaviour> behaviour) {
    return new Scenario(
        name,
        scene -> {
          HttpPort port = scene.serve(behaviour.get());
          scene.play(
              s -> {
                for (String verb : List.of("send", "stream")) {
                  String seen = s.run(verb, "http://localhost:" + port.port() + "/");
                  if (AsSeen.failure(seen)) {
                    s.expect().error("2xx", "body_failed", "network");
                  } else {
                    AsSeen.answer(s.expect(), seen);
                  }
                }
              });
        });
  }

  private static void truncatedError(Scene scene) {
    HttpPort port = scene.serve(BrokenBodies.truncated(500));
    scene.play(
        s -> {
          s.run("send", "http://localhost:" + port.port() + "/");
          s.run("stream", "http://localhost:" + port.port() + "/");
        });
    scene
        .expect()
        .error("5xx", "provider_error", "provider")
        .error("5xx", "provider_error", "provider");
  }

  private static void readTimeout(Scene scene) {
    HttpPort warm = scene.open(HttpPort.open(answers(200)));
    HttpPort port = scene.serve(BrokenBodies.stalls());
    scene.arrivesUnlikeSent();
    scene.play(
        s -> {
          // The first call of a JVM may need as long as the timeout only to connect.
          s.run("send", "http://localhost:" + warm.port() + "/");
          s.run("send", "http://localhost:" + port.port() + "/", "read=3000");
          s.run("stream", "http://localhost:" + port.port() + "/", "read=3000");
        });
    scene
        .expect()
        .error("2xx", "response_timeout", "provider")
        .error("2xx", "response_timeout", "provider");
  }
}
