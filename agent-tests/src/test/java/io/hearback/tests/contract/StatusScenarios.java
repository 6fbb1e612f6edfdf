package io.hearback.tests.contract;

import static io.hearback.tests.servers.Behaviours.answers;
import static io.hearback.tests.servers.Behaviours.redirects;

import io.hearback.tests.servers.HttpPort;
import java.util.ArrayList;
import java.util.List;

/** Answers of every class, and redirects. */
final class StatusScenarios {
  private StatusScenarios() {}

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (int status : new int[] {200, 204, 302, 304}) {
      all.add(status(status, null, null));
    }
    all.add(status(400, "unknown", "caller"));
    all.add(status(401, "auth", "caller"));
    all.add(status(403, "permission", "caller"));
    all.add(status(404, "not_found", "caller"));
    all.add(status(408, "response_timeout", "provider"));
    all.add(status(429, "rate_limited", "caller"));
    all.add(status(500, "provider_error", "provider"));
    all.add(status(503, "overloaded", "provider"));
    all.add(new Scenario("redirect on the same host", StatusScenarios::sameHost));
    all.add(new Scenario("redirect to another host", StatusScenarios::otherHost));
    all.add(new Scenario("redirect to a host that fails", StatusScenarios::failingHost));
    return all;
  }

  private static Scenario status(int status, String errorType, String party) {
    return new Scenario(
        "status " + status,
        scene -> {
          String location = status == 302 ? "Location: /elsewhere\r\n" : "";
          HttpPort port = scene.serve(answers(status, location));
          scene.play(s -> s.run("send", "http://localhost:" + port.port() + "/", "follow=no"));
          String statusClass = status / 100 + "xx";
          if (errorType == null) {
            scene.expect().success(1, statusClass);
          } else {
            scene.expect().error(statusClass, errorType, party);
          }
        });
  }

  private static void sameHost(Scene scene) {
    HttpPort port = scene.serve(redirects("/arrived"));
    scene.play(s -> s.run("send", "http://localhost:" + port.port() + "/"));
    scene.expect().success(1, "2xx");
  }

  private static void otherHost(Scene scene) {
    HttpPort other = scene.open(HttpPort.open(answers(200)));
    scene.watch(scene.integration + "-target", "localhost:" + other.port());
    HttpPort first = scene.serve(redirects("http://localhost:" + other.port() + "/"));
    scene.play(s -> s.run("send", "http://localhost:" + first.port() + "/"));
    scene.expect().success(1, "2xx");
  }

  private static void failingHost(Scene scene) {
    HttpPort other = scene.open(HttpPort.open(answers(500)));
    scene.watch(scene.integration + "-target", "localhost:" + other.port());
    HttpPort first = scene.serve(redirects("http://localhost:" + other.port() + "/"));
    scene.play(s -> s.run("send", "http://localhost:" + first.port() + "/"));
    scene.expect().error("5xx", "provider_error", "provider");
  }
}
