package io.hearback.tests.backend;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.app.Main;
import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.servers.HttpPort;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real backend, where {@code HEARBACK_VICTORIA_METRICS} names its binary, asked by PromQL. */
final class VictoriaMetricsTest {
  private static final Pattern VALUE = Pattern.compile("\"value\":\\[[0-9.]+,\"([^\"]+)\"\\]");

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private int backend;

  @Test
  void answersWithWhatHappened() throws Exception {
    String binary = System.getenv("HEARBACK_VICTORIA_METRICS");
    Assumptions.assumeTrue(
        binary != null, "skipped: HEARBACK_VICTORIA_METRICS names no binary of VictoriaMetrics");
    backend = freePort();
    Process victoria = start(binary);
    try (HttpPort ok = HttpPort.open(answers(200));
        HttpPort broken = HttpPort.open(answers(500))) {
      Path rules = Applications.rules(folder, "shop", "localhost");
      awaitBackend(victoria);
      try (ForkedJvm jvm =
          Applications.plain(Javas.newest())
              .agent(rules)
              .environment(
                  "OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:" + backend + "/opentelemetry")
              .environment("OTEL_SERVICE_NAME", "checkout")
              .main(Main.class, "HttpUrlConnection")
              .start()) {
        jvm.say("1 repeat http://localhost:" + ok.port() + "/ calls=7");
        jvm.say("2 repeat http://localhost:" + broken.port() + "/ calls=3");
        jvm.answer("1");
        jvm.answer("2");
        assertThat(jvm.end()).isZero();
        assertThat(jvm.errors()).noneMatch(line -> line.contains("WARN"));
      }
      awaitSeries();
      assertThat(value("sum(hearback_calls_total{integration=\"shop\"})")).isEqualTo("10");
      assertThat(value("sum(hearback_calls_total{outcome=\"success\"})")).isEqualTo("7");
      assertThat(
              value("hearback_calls_total{outcome=\"error\",http_response_status_class=\"5xx\"}"))
          .isEqualTo("3");
      assertThat(
              value(
                  "hearback_errors_total{error_type=\"provider_error\",error_known=\"true\","
                      + "error_party=\"provider\",server_address=\"localhost\"}"))
          .isEqualTo("3");
      assertThat(value("sum(hearback_call_duration_seconds_count)")).isEqualTo("10");
      assertThat(value("sum(hearback_calls_active)")).isEqualTo("0");
      assertThat(value("hearback_objective_ratio")).isEqualTo("0.99");
    } finally {
      victoria.destroy();
      victoria.waitFor();
    }
  }

  private Process start(String binary) throws IOException {
    return new ProcessBuilder(
            binary,
            "-storageDataPath",
            folder.resolve("data").toString(),
            "-httpListenAddr",
            "127.0.0.1:" + backend,
            "-opentelemetry.usePrometheusNaming",
            "-search.latencyOffset=0s")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("victoria.log").toFile())
        .start();
  }

  private void awaitBackend(Process victoria) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      assertThat(victoria.isAlive()).isTrue();
      try {
        get("/health");
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("VictoriaMetrics did not start");
  }

  /** What was ingested can be asked for a moment later. */
  private void awaitSeries() throws IOException, InterruptedException {
    for (int i = 0; i < 300; i++) {
      get("/internal/force_flush");
      if (VALUE.matcher(get("/api/v1/query?query=hearback_objective_ratio")).find()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("nothing can be asked for");
  }

  private String value(String query) throws IOException, InterruptedException {
    String answer = get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    Matcher matcher = VALUE.matcher(answer);
    assertThat(matcher.find()).as(query + " gave " + answer).isTrue();
    String value = matcher.group(1);
    assertThat(matcher.find()).as(query + " gave several: " + answer).isFalse();
    return value;
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + backend + path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
