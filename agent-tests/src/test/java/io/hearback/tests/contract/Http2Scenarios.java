package io.hearback.tests.contract;

import io.hearback.tests.servers.Http2Port;
import java.util.List;

/** HTTP/2, over TLS and without. */
final class Http2Scenarios {
  private Http2Scenarios() {}

  static List<Scenario> overTls() {
    return List.of(
        new Scenario("HTTP/2 over TLS", scene -> calls(scene, true)),
        new Scenario("HTTP/2 over TLS, 20 threads", scene -> crowd(scene, true)));
  }

  static List<Scenario> plainText() {
    return List.of(new Scenario("HTTP/2 over plain TCP", scene -> calls(scene, false)));
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
