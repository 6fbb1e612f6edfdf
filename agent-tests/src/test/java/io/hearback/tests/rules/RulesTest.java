package io.hearback.tests.rules;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Received;
import io.hearback.tests.servers.HttpPort;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules file says is what the backend gets. */
final class RulesTest {
  @TempDir private Path folder;

  private final HttpPort ok = HttpPort.open(answers(200));
  private final HttpPort conflict = HttpPort.open(answers(409));
  private final HttpPort missing = HttpPort.open(answers(404));
  private final HttpReceiver receiver = HttpReceiver.open();
  private final Received received = receiver.received();

  @AfterEach
  void close() throws Exception {
    ok.close();
    conflict.close();
    missing.close();
    receiver.close();
  }

  @Test
  void successRejectedAndObjective() throws Exception {
    String yaml =
        """
        integrations:
          shop:
            hosts: [localhost]
            success: [2xx, 404]
            rejected: [409]
            objective: 99.5%
          other: { hosts: [api.other.example] }
        """;
    run(yaml, url(ok), url(conflict), url(missing), url(missing));
    assertThat(received.calls("shop"))
        .isEqualTo(Map.of("success 2xx", 1L, "rejected 4xx", 1L, "success 4xx", 2L));
    assertThat(received.errors("shop")).isEmpty();
    assertThat(received.durations("shop")).isEqualTo(Map.of("success", 3L, "rejected", 1L));
    assertThat(objective("shop")).isEqualTo(0.995);
    assertThat(objective("other")).isEqualTo(0.99);
  }

  @Test
  void theMostSpecificHostWins() throws Exception {
    String yaml =
        """
        integrations:
          host: { hosts: [localhost] }
          port: { hosts: ["localhost:%d"] }
          path: { hosts: [localhost/orders/] }
        """
            .formatted(missing.port());
    run(yaml, url(ok), url(missing), url(ok) + "orders/7", url(conflict));
    assertThat(received.calls("host")).isEqualTo(Map.of("success 2xx", 1L, "error 4xx", 1L));
    assertThat(received.calls("port")).isEqualTo(Map.of("error 4xx", 1L));
    assertThat(received.calls("path")).isEqualTo(Map.of("success 2xx", 1L));
    assertThat(received.allCalls()).isEqualTo(4);
  }

  @Test
  void unlistedHostsAreCountedTogether() throws Exception {
    String yaml = "integrations:\n  shop: { hosts: [api.shop.example] }\nunlisted: count\n";
    run(yaml, url(ok), url(missing));
    assertThat(received.calls("unlisted")).isEqualTo(Map.of("success 2xx", 1L, "error 4xx", 1L));
    assertThat(received.errors("unlisted")).isEqualTo(Map.of("not_found true caller", 1L));
    assertThat(received.by("hearback.calls", "unlisted", "server.address"))
        .isEqualTo(Map.of("*", 2L));
  }

  @Test
  void unlistedHostsAreIgnoredByDefault() throws Exception {
    run("integrations:\n  shop: { hosts: [api.shop.example] }\n", url(ok), url(missing));
    assertThat(received.allCalls()).isZero();
  }

  @Test
  void hostsAsSeen() throws Exception {
    String yaml =
        """
        integrations:
          shop:
            hosts: ["*.localhost", localhost]
            hosts-as: seen
        """;
    run(yaml, url(ok), url(ok));
    assertThat(received.by("hearback.calls", "shop", "server.address"))
        .isEqualTo(Map.of("localhost", 2L));
  }

  @Test
  void theExportKeys() throws Exception {
    Path rules =
        Applications.write(
            folder.resolve("hearback.yml"),
            "integrations:\n  shop: { hosts: [localhost] }\nexport:\n  endpoint: "
                + receiver.endpoint()
                + "\n  interval: 300ms\n");
    try (ForkedJvm jvm =
        Applications.plain(Javas.newest())
            .agent(rules)
            .main(io.hearback.tests.app.Main.class, "HttpUrlConnection")
            .start()) {
      assertThat(received.await(30, () -> received.exports().size() >= 4))
          .as("exports; the agent said %s", jvm.errors())
          .isTrue();
      assertThat(jvm.end()).isZero();
    }
  }

  private double objective(String integration) {
    return received.value(
        "hearback.objective", series -> series.get("integration").equals(integration));
  }

  private static String url(HttpPort port) {
    return "http://localhost:" + port.port() + "/";
  }

  private void run(String yaml, String... urls) throws Exception {
    Path rules = Applications.write(folder.resolve("hearback.yml"), yaml);
    try (ForkedJvm jvm = Applications.obedient(Javas.newest(), rules, receiver).start()) {
      assertThat(received.await(30, () -> !received.exports().isEmpty())).isTrue();
      for (int i = 0; i < urls.length; i++) {
        jvm.say(i + " send " + urls[i]);
        jvm.answer(String.valueOf(i));
      }
      assertThat(jvm.end()).isZero();
      assertThat(jvm.errors()).noneMatch(line -> line.contains("WARN"));
    }
  }
}
