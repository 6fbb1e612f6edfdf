package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;
import static io.hearback.tests.servers.Behaviours.closes;
import static io.hearback.tests.servers.Behaviours.echoes;
import static io.hearback.tests.servers.Behaviours.inTurn;

import io.hearback.tests.servers.HttpPort;
import java.util.List;

/** Bodies, connections used again, many threads, hosts written in other ways. */
final class ManyCallsScenarios {
  private ManyCallsScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.untold("request body", ManyCallsScenarios::body),
        Scenario.untold("other methods", ManyCallsScenarios::methods),
        Scenario.untold("connection used again", ManyCallsScenarios::keepAlive),
        Scenario.untold("50 threads", ManyCallsScenarios::crowd),
        Scenario.untold("50 threads and errors", ManyCallsScenarios::failingCrowd),
        Scenario.untold("host in upper case", scene -> spelled(scene, "LOCALHOST")),
        Scenario.untold("host with a trailing dot", scene -> spelled(scene, "localhost.")),
        Scenario.untold("wildcard", ManyCallsScenarios::wildcard));
  }

  /** Calls through what the client has of asynchronous calls. */
  static List<Scenario> asynchronous() {
    return List.of(
        Scenario.untold("asynchronous call", ManyCallsScenarios::enqueue),
        Scenario.untold("call inside a callback", ManyCallsScenarios::nested),
        Scenario.untold("asynchronous error", ManyCallsScenarios::enqueueError));
  }

  /** For Java 21 and newer. */
  static Scenario virtualThreads() {
    return Scenario.untold("virtual threads", ManyCallsScenarios::virtual);
  }

  private static void virtual(Scene scene) {
    HttpPort port = scene.serve(inTurn(answers(200), answers(200), answers(200), closes()));
    String url = "http://localhost:" + port.port() + "/";
    scene.play(
        s -> {
          s.run("send", url, "thread=virtual");
          s.run("stream", url, "thread=virtual");
          s.run("unread", url, "thread=virtual");
          s.run("send", url, "thread=virtual", "method=POST", "body=hello");
        });
    scene.expect().success(3, "2xx").failure("connection_closed", "network");
  }

  private static void body(Scene scene) {
    HttpPort port = scene.serve(echoes());
    scene.play(
        s -> s.run("send", "http://localhost:" + port.port() + "/", "method=POST", "body=hello"));
    scene.expect().success(1, "2xx");
  }

  private static void methods(Scene scene) {
    HttpPort port = scene.serve(echoes());
    String url = "http://localhost:" + port.port() + "/";
    scene.play(
        s -> {
          s.run("send", url, "method=PUT", "body=hello");
          s.run("send", url, "method=DELETE");
          s.run("send", url, "method=HEAD");
        });
    scene.expect().success(3, "2xx");
  }

  private static void keepAlive(Scene scene) {
    scene.arrivesUnlikeSent();
    HttpPort port = scene.serve(answers(200));
    scene.countArrivals(port::connections);
    // A timeout of its own gives it a client of its own, whose pool the crowds do not fill.
    scene.play(
        s -> s.run("repeat", "http://localhost:" + port.port() + "/", "calls=5", "connect=20000"));
    scene.expect().success(5, "2xx");
  }

  private static void crowd(Scene scene) {
    scene.mayTryAgain();
    HttpPort port = scene.serve(answers(200));
    scene.play(
        s -> s.run("crowd", "http://localhost:" + port.port() + "/", "threads=50", "calls=20"));
    scene.expect().success(1000, "2xx");
  }

  private static void failingCrowd(Scene scene) {
    scene.mayTryAgain();
    HttpPort port = scene.serve(answers(500));
    scene.play(
        s -> s.run("crowd", "http://localhost:" + port.port() + "/", "threads=50", "calls=2"));
    for (int i = 0; i < 100; i++) {
      scene.expect().error("5xx", "provider_error", "provider");
    }
  }

  private static void spelled(Scene scene, String host) {
    HttpPort port = scene.serve(answers(200));
    scene.play(s -> s.run("send", "http://" + host + ":" + port.port() + "/"));
    scene.expect().success(1, "2xx");
  }

  private static void wildcard(Scene scene) {
    HttpPort port = scene.open(HttpPort.open(answers(200)));
    scene.watch(scene.integration, "\"*.wild.example\"");
    scene.arrivesUnlikeSent();
    scene.play(
        s -> {
          s.run("send", "http://one.wild.example:" + port.port() + "/");
          s.run("send", "http://one.two.wild.example:" + port.port() + "/");
          s.run("send", "http://wild.example:" + port.port() + "/");
        });
    scene.expect().success(2, "2xx");
  }

  private static void enqueue(Scene scene) {
    HttpPort port = scene.serve(answers(200));
    scene.play(s -> s.run("enqueue", "http://localhost:" + port.port() + "/"));
    scene.expect().success(1, "2xx");
  }

  private static void nested(Scene scene) {
    HttpPort port = scene.serve(answers(200));
    scene.play(s -> s.run("nested", "http://localhost:" + port.port() + "/"));
    scene.expect().success(2, "2xx");
  }

  private static void enqueueError(Scene scene) {
    HttpPort port = scene.serve(io.hearback.tests.servers.Behaviours.closes());
    scene.play(s -> s.run("enqueue", "http://localhost:" + port.port() + "/"));
    scene.expect().failure("connection_closed", "network");
  }
}
