package io.hearback.tests.contract;

import io.hearback.tests.servers.Answers;
import io.hearback.tests.servers.Behaviour;
import io.hearback.tests.servers.HttpPort;
import java.util.List;
import java.util.function.Supplier;

/** Well-formed answers of every shape: interim ones before them, no body, chunks, no length. */
final class AnswerScenarios {
  private AnswerScenarios() {}

  static List<Scenario> all() {
    return List.of(
        answered("HEAD with a length", () -> Answers.large(100), "method=HEAD"),
        answered("empty body", Answers::empty),
        answered("chunks and trailers", Answers::chunkedWithTrailers),
        answered("body without length", Answers::closeDelimited),
        answered("100 before the answer", () -> Answers.interim("100 Continue")),
        answered("103 before the answer", () -> Answers.interim("103 Early Hints")));
  }

  private static Scenario answered(String name, Supplier<Behaviour> behaviour, String... options) {
    return new Scenario(
        name,
        scene -> {
          HttpPort port = scene.serve(behaviour.get());
          scene.play(
              s -> {
                String seen = s.run("send", "http://localhost:" + port.port() + "/", options);
                if (AsSeen.failure(seen)) {
                  // From Java 21 on java.net.http refuses the trailers it does not support.
                  s.expect().error("2xx", "body_failed", "network");
                } else {
                  AsSeen.answer(s.expect(), seen);
                }
              });
        });
  }
}
