package io.hearback.tests.badday;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.app.programs.OneCall;
import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.servers.HttpPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Places that are hard to live in: the application runs as if alone, calls are counted. */
final class SurroundingsTest {
  @TempDir private Path folder;

  private final HttpPort port = HttpPort.open(answers(200));
  private final HttpReceiver receiver = HttpReceiver.open();

  static Collection<Java> javas() {
    return Javas.all();
  }

  @AfterEach
  void close() throws Exception {
    port.close();
    receiver.close();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void theAgentGivenTwiceCountsOnce(Java java) throws Exception {
    List<String> errors = oneCall(command(java, rules(folder)).agent(rules(folder)));
    assertThat(errors).filteredOn(line -> line.contains("twice")).hasSize(1);
  }

  @Test
  void aCopyOfTheAgentCountsOnce() throws Exception {
    Path copy = Files.copy(Hearback.jar(), folder.resolve("copy.jar"));
    List<String> errors =
        oneCall(
            command(Javas.newest(), rules(folder))
                .option("-javaagent:" + copy + "=" + rules(folder)));
    assertThat(errors).filteredOn(line -> line.contains("twice")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void aTinyHeap(Java java) throws Exception {
    oneCall(command(java, rules(folder)).option("-Xmx32m"));
  }

  @ParameterizedTest
  @MethodSource("javas")
  void aPathThatIsNotAscii(Java java) throws Exception {
    Path odd = Files.createDirectory(folder.resolve("Прикл ад+ü%20"));
    Path jar = Files.copy(Hearback.jar(), odd.resolve("hearback.jar"));
    oneCall(
        plain(java)
            .option("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8")
            .environment("LC_ALL", "C.UTF-8")
            .option("-javaagent:" + jar + "=" + rules(odd)));
  }

  @Test
  void aWorkingFolderThatCannotBeWritten() throws Exception {
    Path rules = rules(folder);
    Path readOnly = Files.createDirectory(folder.resolve("read-only"));
    assertThat(readOnly.toFile().setWritable(false)).isTrue();
    oneCall(command(Javas.newest(), rules).in(readOnly));
    assertThat(readOnly).isEmptyDirectory();
  }

  @Test
  void noHomeFolderAndNoTemporaryFolder() throws Exception {
    oneCall(
        command(Javas.newest(), rules(folder))
            .option("-Duser.home=/nonexistent", "-Djava.io.tmpdir=/nonexistent"));
  }

  @Test
  void theRulesFoundInTheWorkingFolder() throws Exception {
    rules(folder);
    oneCall(plain(Javas.newest()).option("-javaagent:" + Hearback.jar()).in(folder));
  }

  @Test
  void theRulesNamedByAVariable() throws Exception {
    oneCall(
        plain(Javas.newest())
            .option("-javaagent:" + Hearback.jar())
            .environment("HEARBACK_CONFIG", rules(folder).toString()));
  }

  @Test
  void theRulesNamedByAProperty() throws Exception {
    oneCall(
        plain(Javas.newest())
            .option("-javaagent:" + Hearback.jar(), "-Dhearback.config=" + rules(folder))
            .environment("HEARBACK_CONFIG", "/nonexistent.yml"));
  }

  private Path rules(Path where) {
    return Applications.rules(where, "shop", "localhost:" + port.port());
  }

  private JvmCommand command(Java java, Path rules) {
    return plain(java).agent(rules);
  }

  private JvmCommand plain(Java java) {
    return Applications.plain(java)
        .environment("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint())
        .main(OneCall.class, "http://localhost:" + port.port() + "/");
  }

  /** Runs the application, whose call must be counted; gives what the agent said. */
  private List<String> oneCall(JvmCommand command) throws Exception {
    try (ForkedJvm jvm = command.start()) {
      int exit = jvm.awaitExit(60);
      assertThat(jvm.errors())
          .filteredOn(line -> !line.equals("WARNING: java.io.tmpdir directory does not exist"))
          .allMatch(line -> line.startsWith("[hearback] "));
      assertThat(jvm.output()).containsExactly("status 200");
      assertThat(exit).isZero();
      assertThat(receiver.received().calls("shop"))
          .as("calls; the agent said %s", jvm.errors())
          .isEqualTo(Map.of("success 2xx", 1L));
      return jvm.errors();
    }
  }
}
