package io.hearback.tests.badday;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.app.programs.OneCall;
import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.servers.HttpPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong with the rules, the application runs as if alone and one line says what to do.
 */
final class RulesFileTroubleTest {
  @TempDir private Path folder;

  private final HttpPort port = HttpPort.open(answers(200));
  private final HttpReceiver receiver = HttpReceiver.open();
  private List<String> errors = List.of();

  @AfterEach
  void close() throws Exception {
    port.close();
    receiver.close();
  }

  @Test
  void noFileAtTheGivenPath() throws Exception {
    Path missing = folder.resolve("missing.yml");
    assertWarning(agent("=" + missing), missing.toString());
  }

  @Test
  void noFileAnywhere() throws Exception {
    Map<String, Long> calls = run(agent(""));
    assertThat(calls).isEmpty();
  }

  @Test
  void anEmptyFile() throws Exception {
    Path empty = Applications.write(folder.resolve("empty.yml"), "");
    assertWarning(agent("=" + empty), "empty.yml");
  }

  @Test
  void aFileThatIsNotYaml() throws Exception {
    Path broken = Applications.write(folder.resolve("broken.yml"), "integrations:\n  shop: {\n");
    assertWarning(agent("=" + broken), "broken.yml:");
  }

  @Test
  void aFolder() throws Exception {
    assertWarning(agent("=" + folder), folder.getFileName().toString());
  }

  @Test
  void aBinaryFile() throws Exception {
    Path binary = folder.resolve("binary.yml");
    Files.write(binary, new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0});
    assertWarning(agent("=" + binary), "binary.yml");
  }

  @Test
  void anArgumentThatIsNoPath() throws Exception {
    assertWarning(agent("=\u0001?*:"), "");
  }

  @Test
  void anUnknownKeyCostsOnlyItself() throws Exception {
    Path file =
        Applications.write(
            folder.resolve("typo.yml"),
            "integrations:\n  shop: { hosts: [localhost], succes: [2xx] }\n");
    Map<String, Long> calls = run(agent("=" + file));
    assertThat(errors).anyMatch(line -> line.contains("typo.yml:2") && line.contains("success"));
    assertThat(calls).isEqualTo(Map.of("success 2xx", 1L));
  }

  private void assertWarning(JvmCommand command, String place) throws Exception {
    assertThat(run(command)).as("nothing is watched").isEmpty();
    assertThat(errors)
        .filteredOn(line -> line.contains("WARN"))
        .as("one line says what is wrong in %s", errors)
        .hasSize(1)
        .allMatch(line -> line.contains(place));
  }

  /** Runs the application and gives the calls that were counted. */
  private Map<String, Long> run(JvmCommand command) throws Exception {
    try (ForkedJvm jvm =
        command
            .environment("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint())
            .main(OneCall.class, "http://localhost:" + port.port() + "/")
            .in(folder)
            .start()) {
      assertThat(jvm.awaitExit(60)).isZero();
      assertThat(jvm.output()).containsExactly("status 200");
      errors = jvm.errors();
      assertThat(errors).allMatch(line -> line.startsWith("[hearback] "));
    }
    return receiver.received().calls("shop");
  }

  private static JvmCommand agent(String argument) {
    return Applications.plain(Javas.newest()).option("-javaagent:" + Hearback.jar() + argument);
  }
}
