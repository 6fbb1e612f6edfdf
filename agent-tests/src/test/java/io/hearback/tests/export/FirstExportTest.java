package io.hearback.tests.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Received;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first export comes soon and holds every series that may come, at zero. */
final class FirstExportTest {
  @TempDir private Path folder;

  @Test
  void zeroSeriesOfALiteralHostComeWithinThreeSeconds() throws Exception {
    Path rules = Applications.rules(folder, "shop", "api.shop.example");
    try (HttpReceiver receiver = HttpReceiver.open()) {
      long start = System.nanoTime();
      try (ForkedJvm jvm = Applications.obedient(Javas.newest(), rules, receiver).start()) {
        Received received = receiver.received();
        assertThat(received.await(20, () -> !received.exports().isEmpty())).isTrue();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(received.exports().get(0).nanos() - start);
        assertThat(seconds).isLessThan(3);
        assertZeroSeries(received);
        assertThat(jvm.end()).isZero();
      }
    }
  }

  private static void assertZeroSeries(Received received) {
    assertThat(received.series("hearback.calls"))
        .allMatch(series -> series.get("integration").equals("shop"))
        .allMatch(series -> series.get("server.address").equals("api.shop.example"))
        .extracting(
            series -> series.get("outcome") + " " + series.get("http.response.status_class"))
        .contains(
            "success 2xx",
            "success 3xx",
            "rejected 4xx",
            "error 4xx",
            "error 5xx",
            "error -",
            "cancelled -");
    assertThat(received.series("hearback.errors"))
        .extracting(series -> series.get("error.type"))
        .containsAll(
            List.of(
                "dns",
                "connect_refused",
                "connect_timeout",
                "tls_certificate",
                "tls_handshake",
                "pool_exhausted",
                "response_timeout",
                "connection_reset",
                "connection_closed",
                "invalid_response",
                "redirect_limit"));
    assertThat(received.allCalls()).isZero();
    assertThat(received.errors("shop")).isEmpty();
    assertThat(received.value("hearback.objective", any -> true)).isEqualTo(0.99);
  }
}
