package io.hearback.tests.contract;

import io.hearback.tests.servers.Answers;
import io.hearback.tests.servers.Behaviour;
import io.hearback.tests.servers.BrokenBodies;
import io.hearback.tests.servers.HttpPort;
import java.util.List;
import java.util.function.Supplier;

/** Bodies that the application does not read to their end, or not at all: that is its right. */
final class LeftBodyScenarios {
  private LeftBodyScenarios() {}

  static List<Scenario> all() {
    return List.of(
        left("body read as a stream", "stream", () -> Answers.large(100)),
        left("body closed early", "close-early", () -> Answers.large(100_000)),
        left("body closed unread", "close-unread", () -> Answers.large(100)),
        left("body neither read nor closed", "unread", () -> Answers.large(100)),
        left("event stream closed", "close-early", Answers::endlessEvents),
        cancelled("cancel in the body", BrokenBodies::stalls),
        cancelled("cancel in a body without length", BrokenBodies::stallsWithoutLength));
  }

  private static Scenario left(String name, String verb, Supplier<Behaviour> behaviour) {
    return new Scenario(
        name,
        scene -> {
          HttpPort port = scene.serve(behaviour.get());
          scene.play(s -> s.run(verb, "http://localhost:" + port.port() + "/"));
          scene.expect().success(1, "2xx");
        });
  }

  private static Scenario cancelled(String name, Supplier<Behaviour> behaviour) {
    return new Scenario(
        name,
        scene -> {
          HttpPort port = scene.serve(behaviour.get());
          scene.play(
              s -> {
                String id = s.start("stream", "http://localhost:" + port.port() + "/");
                s.await(id, "first-byte");
                s.disturb("cancel", id);
                s.await(id);
              });
          scene.expect().cancelled(1, "2xx");
        });
  }
}
