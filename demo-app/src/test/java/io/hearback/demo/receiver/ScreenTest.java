package io.hearback.demo.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String SUMS =
      "0 calls · – success · 0 errors (– unknown) · 0 rejected · 0 cancelled";

  private static final String SEVEN =
      "7 calls · 100 % success · 0 errors (– unknown) · 0 rejected · 0 cancelled";
  private static final ExportMetricsServiceRequest SEVEN_CALLS =
      Export.cumulative("a", 1)
          .sum("hearback.calls", 7, "integration=x", "outcome=success")
          .request();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private Receiver receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = Receiver.open();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void terminalIsRefreshedInPlace() {
    Screen screen = new Screen(receiver, out, new Device(true, 100, 24, Ink.PLAIN));
    screen.refresh(Duration.ofSeconds(1), MINUTE, "quiet");
    screen.refresh(Duration.ofSeconds(2), MINUTE, "quiet");
    receiver.take(SEVEN_CALLS);
    screen.finish(MINUTE, MINUTE);
    assertThat(printed().split("\033\\[6A\r\033\\[J"))
        .satisfiesExactly(
            first -> assertThat(first.lines()).hasSize(6).startsWith("0:01 of 1:00 · " + SUMS),
            then -> assertThat(then.lines()).hasSize(6).endsWith("", "quiet"),
            last -> assertThat(last.lines()).hasSize(5).startsWith("1:00 of 1:00 · " + SEVEN));
  }

  @Test
  void lowTerminalNeverScrolls() {
    Screen screen = new Screen(receiver, out, new Device(true, 100, 4, Ink.PLAIN));
    screen.refresh(Duration.ofSeconds(1), MINUTE, "quiet");
    assertThat(printed().lines()).hasSize(3);
  }

  @Test
  void elsewhereThereIsABlockEveryTenSeconds() {
    Screen screen = new Screen(receiver, out, Device.of(Map.of()));
    for (int second = 0; second < 25; second++) {
      screen.refresh(Duration.ofSeconds(second), MINUTE, "quiet");
    }
    assertThat(printed().lines().filter(line -> line.contains("calls")))
        .containsExactly("0:10 of 1:00 · " + SUMS, "0:20 of 1:00 · " + SUMS);
    assertThat(printed()).doesNotContain("\033", "quiet");
  }

  @Test
  void coloursAreForTerminalsOfPeopleWhoDoNotMind() {
    assertThat(Device.of(Map.of("DEMO_TERMINAL", "yes", "COLUMNS", "90", "LINES", "50")))
        .isEqualTo(new Device(true, 90, 50, Ink.COLOURED));
    assertThat(Device.of(Map.of("DEMO_TERMINAL", "yes", "NO_COLOR", "1", "COLUMNS", "500")))
        .isEqualTo(new Device(true, 120, 24, Ink.PLAIN));
    assertThat(Device.of(Map.of("COLUMNS", "zero")))
        .isEqualTo(new Device(false, 100, 24, Ink.PLAIN));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
