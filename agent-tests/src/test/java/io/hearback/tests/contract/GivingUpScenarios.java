package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.stalls;

import io.hearback.tests.servers.HttpPort;
import java.util.List;

/** The application gives its own call up. */
final class GivingUpScenarios {
  private GivingUpScenarios() {}

  static Scenario cancel() {
    return new Scenario("cancel", scene -> disturbed(scene, "send", "cancel"));
  }

  static Scenario cancelAsynchronous() {
    return new Scenario("cancel asynchronous", scene -> disturbed(scene, "enqueue", "cancel"));
  }

  /** For clients that notice an interrupt while they wait. */
  static Scenario interrupt() {
    return new Scenario("interrupt", scene -> disturbed(scene, "send", "interrupt"));
  }

  /** For clients that wait inside a socket, where interrupts go unnoticed, but look before. */
  static Scenario interruptedBefore() {
    return new Scenario(
        "interrupted before",
        scene -> {
          HttpPort port = scene.serve(stalls());
          scene.play(
              s -> s.run("interrupted", "http://localhost:" + port.port() + "/", "read=3000"));
          scene.expect().cancelled(1);
        });
  }

  static List<Scenario> both() {
    return List.of(cancel(), cancelAsynchronous());
  }

  private static void disturbed(Scene scene, String verb, String how) {
    HttpPort port = scene.serve(stalls());
    scene.play(
        s -> {
          String id = s.start(verb, "http://localhost:" + port.port() + "/");
          port.await(1);
          s.disturb(how, id);
          s.await(id);
        });
    scene.expect().cancelled(1);
  }
}
