package io.hearback.tests.contract;

import io.hearback.tests.servers.Http2Port;
import java.util.List;

/** HTTP/2, over TLS and without. */
final class Http2Scenarios {
  private Http2Scenarios() {}

  static List<Scenario> overTls() {
    return List.of(
        new Scenario("HTTP/2 over TLS", scene -> calls(scene, true)),
        Scenario.untold("HTTP/2 over TLS, 20 threads", scene -> crowd(scene, true)),
        fault("HTTP/2 stream reset before headers", "RESET", "-", "connection_reset"),
        fault("HTTP/2 stream reset in the body", "RESET_IN_BODY", "2xx", "body_failed"),
        new Scenario("HTTP/2 connection given up", Http2Scenarios::goAway));
  }

  static List<Scenario> plainText() {
    return List.of(new Scenario("HTTP/2 over plain TCP", scene -> calls(scene, false)));
  }

  private static Scenario fault(String name, String fault, String statusClass, String type) {
    return new Scenario(
        name,
        scene -> {
          String url = serve(scene, true) + "/fault/" + fault;
          scene.play(
              s -> {
                // A timeout of its own gives it a client of its own.
                s.run("send", url, "version=2", "connect=20002");
                s.run("stream", url, "version=2", "connect=20002");
              });
          scene.expect().error(statusClass, type, "network").error(statusClass, type, "network");
        });
  }

  private static void goAway(Scene scene) {
    scene.arrivesUnlikeSent();
    String url = serve(scene, true) + "/fault/GO_AWAY_ONCE";
    scene.play(
        s -> {
          String seen = s.run("send", url, "version=2", "connect=20002");
          if (AsSeen.failure(seen)) {
            // OkHttp 5 shows a stream refused by GOAWAY as one that was reset.
            boolean reset = seen.contains("StreamResetException");
            s.expect().failure(reset ? "connection_reset" : "connection_closed", "network");
          } else {
            AsSeen.answer(s.expect(), seen);
          }
        });
  }

  private static void calls(Scene scene, boolean tls) {
    String url = serve(scene, tls);
    scene.play(
        s -> {
          s.run("send", url + "/", "version=2");
          s.run("send", url + "/status/404", "version=2");
          s.run("send", url + "/", "version=2", "method=POST", "body=hello");
        });
    scene.expect().success(2, "2xx").error("4xx", "not_found", "caller");
  }

  private static void crowd(Scene scene, boolean tls) {
    String url = serve(scene, tls);
    scene.play(s -> s.run("crowd", url + "/", "version=2", "threads=20", "calls=5"));
    scene.expect().success(100, "2xx");
  }

  private static String serve(Scene scene, boolean tls) {
    Http2Port port =
        scene.opened(tls ? Http2Port.tls(Scene.TRUSTED.server()) : Http2Port.plainText());
    scene.countArrivals(port::requests);
    scene.watch(scene.integration, "localhost:" + port.port());
    return (tls ? "https" : "http") + "://localhost:" + port.port();
  }
}
