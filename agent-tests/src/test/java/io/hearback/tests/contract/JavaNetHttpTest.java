package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;
import static io.hearback.tests.servers.Behaviours.stalls;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.javas.Java;
import io.hearback.tests.servers.BrokenBodies;
import io.hearback.tests.servers.HttpPort;
import java.util.List;

/** {@code java.net.http}: futures that the application can end itself, HTTP/2. */
final class JavaNetHttpTest extends ClientContract {
  JavaNetHttpTest() {
    super("java.net.http");
  }

  @Override
  List<Scenario> scenarios(ClientVersion version, Java java) {
    List<Scenario> all = super.scenarios(version, java);
    all.addAll(ManyCallsScenarios.asynchronous());
    all.addAll(Http2Scenarios.overTls());
    all.addAll(Http2Scenarios.plainText());
    all.add(GivingUpScenarios.cancelAsynchronous());
    all.add(GivingUpScenarios.interrupt());
    all.add(ended("future-cancelled"));
    all.add(ended("future-or-timeout"));
    all.add(ended("future-completed"));
    all.add(endedInBody("future-cancelled-in-body"));
    all.add(endedInBody("future-or-timeout-in-body"));
    all.add(interruptedInBody());
    for (String manner : List.of("publisher", "lines", "byte-array-consumer", "discarding")) {
      all.add(answered(manner));
    }
    for (String manner : List.of("publisher", "lines", "byte-array-consumer", "discarding")) {
      all.add(truncated(manner));
    }
    for (String manner : List.of("future-type", "handler-throws", "mapping-throws")) {
      all.add(answered(manner));
    }
    return all;
  }

  @Override
  String cannot(String scenario, ClientVersion version, Java java) {
    if (scenario.equals("read timeout in the body")) {
      return "its timeout ends with the headers";
    }
    if (scenario.startsWith("cancel in ")) {
      return "a stream is given up by closing it";
    }
    if (scenario.equals("chunks and trailers") && java.version() >= 21) {
      return "from Java 21 on it insists that a body ends without trailers";
    }
    return scenario.equals("malformed status line") && java.version() == 11
        ? "Java 11 throws the parser's own NumberFormatException"
        : null;
  }

  /** A future that the application ends before any answer has come. */
  private static Scenario ended(String manner) {
    return new Scenario(
        manner,
        scene -> {
          // Whether its request has come before it is given up is chance.
          HttpPort port = scene.opened(HttpPort.open(stalls()));
          scene.watch(scene.integration, "localhost:" + port.port());
          scene.play(s -> s.run(manner, "http://localhost:" + port.port() + "/", "read=5000"));
          if (manner.equals("future-or-timeout")) {
            scene.expect().failure("response_timeout", "provider");
          } else {
            scene.expect().cancelled(1);
          }
        });
  }

  /** A future that the application ends when the head of the answer has come. */
  private static Scenario endedInBody(String manner) {
    return new Scenario(
        manner,
        scene -> {
          HttpPort port = scene.serve(BrokenBodies.stalls());
          scene.play(s -> s.run(manner, "http://localhost:" + port.port() + "/"));
          if (manner.equals("future-or-timeout-in-body")) {
            scene.expect().error("2xx", "response_timeout", "provider");
          } else {
            scene.expect().cancelled(1, "2xx");
          }
        });
  }

  private static Scenario interruptedInBody() {
    return new Scenario(
        "interrupt in the body",
        scene -> {
          HttpPort port = scene.serve(BrokenBodies.stalls());
          scene.play(
              s -> {
                String id = s.start("send-marked", "http://localhost:" + port.port() + "/");
                s.await(id, "headers");
                s.disturb("interrupt", id);
                s.await(id);
              });
          scene.expect().cancelled(1, "2xx");
        });
  }

  private static Scenario truncated(String manner) {
    return new Scenario(
        manner + ", body truncated",
        scene -> {
          HttpPort port = scene.serve(BrokenBodies.truncated(200));
          scene.play(s -> s.run(manner, "http://localhost:" + port.port() + "/"));
          scene.expect().error("2xx", "body_failed", "network");
        });
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
