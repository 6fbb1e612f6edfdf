package io.hearback.tests.export;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.otlp.Mood;
import io.hearback.tests.otlp.Received;
import io.hearback.tests.servers.HttpPort;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backend that is down, slow or mad does not hold the application, and loses no count. */
final class BackendTroubleTest {
  /** The agent gives its last export three seconds; the rest is for a slow machine. */
  private static final int EXIT_SECONDS = 15;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"UNAVAILABLE", "GARBAGE", "STALLED"})
  void theApplicationEndsInTime(Mood mood) throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open();
        HttpPort port = HttpPort.open(answers(200))) {
      receiver.mood(mood);
      try (ForkedJvm jvm = command(port, receiver).start()) {
        call(jvm, port, "1");
        awaitRequest(receiver);
        end(jvm);
      }
    }
  }

  @Test
  void theApplicationEndsInTimeThoughTheBackendIsDown() throws Exception {
    try (HttpPort port = HttpPort.open(answers(200))) {
      HttpReceiver down = HttpReceiver.open();
      down.close();
      try (ForkedJvm jvm = command(port, down).start()) {
        call(jvm, port, "1");
        end(jvm);
        assertThat(jvm.errors())
            .filteredOn(line -> line.contains("localhost:" + down.port()))
            .as("one line says that nothing arrives")
            .hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"UNAVAILABLE", "GARBAGE", "STALLED"})
  void countsCatchUpWhenTheBackendIsWellAgain(Mood mood) throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open();
        HttpPort port = HttpPort.open(answers(200))) {
      receiver.mood(mood);
      try (ForkedJvm jvm = command(port, receiver).start()) {
        call(jvm, port, "1");
        awaitRequest(receiver);
        receiver.mood(Mood.WELL);
        call(jvm, port, "2");
        Received received = receiver.received();
        assertThat(received.await(60, () -> received.allCalls() == 2)).isTrue();
        end(jvm);
        assertThat(received.calls("shop")).isEqualTo(Map.of("success 2xx", 2L));
      }
    }
  }

  @Test
  void countsCatchUpWhenTheBackendIsThereAgain() throws Exception {
    try (HttpPort port = HttpPort.open(answers(200))) {
      HttpReceiver down = HttpReceiver.open();
      down.close();
      try (ForkedJvm jvm = command(port, down).start()) {
        call(jvm, port, "1");
        Thread.sleep(2500);
        try (HttpReceiver up = HttpReceiver.on(down.port())) {
          Received received = up.received();
          assertThat(received.await(60, () -> received.allCalls() == 1)).isTrue();
          end(jvm);
          assertThat(received.calls("shop")).isEqualTo(Map.of("success 2xx", 1L));
        }
      }
    }
  }

  private JvmCommand command(HttpPort port, HttpReceiver receiver) {
    Path rules = Applications.rules(folder, "shop", "localhost:" + port.port());
    return Applications.obedient(Javas.newest(), rules, receiver)
        .environment("OTEL_METRIC_EXPORT_INTERVAL", "500")
        .environment("OTEL_EXPORTER_OTLP_TIMEOUT", "1000");
  }

  private static void call(ForkedJvm jvm, HttpPort port, String id) throws InterruptedException {
    jvm.say(id + " send http://localhost:" + port.port() + "/");
    assertThat(jvm.answer(id)).isEqualTo("http 200 [status 200]");
  }

  private static void awaitRequest(HttpReceiver receiver) throws InterruptedException {
    for (int i = 0; receiver.requests() == 0; i++) {
      assertThat(i).as("tenths of a second without an export").isLessThan(300);
      Thread.sleep(100);
    }
  }

  private static void end(ForkedJvm jvm) throws InterruptedException {
    assertThat(jvm.end(EXIT_SECONDS)).isZero();
    assertThat(jvm.errors()).allMatch(line -> line.startsWith("[hearback] "));
  }
}
