package io.hearback.tests.badday;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client in which the agent's advice fails on every call: it is taken out, nobody is hurt. */
final class BrokenClientTest {
  @TempDir private Path folder;

  static Collection<Java> javas() {
    return Javas.all();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void isTurnedOffPastALimit(Java java) throws Exception {
    try (HttpReceiver receiver = HttpReceiver.open();
        ForkedJvm jvm =
            Applications.plain(java)
                .onlyClassPath(List.of(compiled()))
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint())
                .agent(Applications.rules(folder, "shop", "localhost"))
                .main(List.of("okhttp3.RealCall"))
                .start()) {
      assertThat(jvm.awaitExit(120)).isZero();
      assertThat(jvm.output().get(0)).isEqualTo("all calls were answered");
      int asked = Integer.parseInt(jvm.output().get(1));
      assertThat(asked).isGreaterThanOrEqualTo(100);
      assertThat(jvm.errors())
          .filteredOn(line -> line.contains("its calls are no longer counted: OkHttp"))
          .hasSize(1);
      assertThat(jvm.errors()).filteredOn(line -> line.contains("broken on purpose")).hasSize(1);
      assertThat(receiver.received().allCalls()).isZero();
    }
  }

  private Path compiled() throws Exception {
    Path sources = Path.of(getClass().getResource("/broken/okhttp3").toURI());
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.list(sources)) {
      List<String> arguments =
          Stream.concat(
                  Stream.of("--release", "8", "-Xlint:-options", "-d", classes.toString()),
                  files.map(Path::toString))
              .toList();
      assertThat(compiler.run(null, null, null, arguments.toArray(new String[0]))).isZero();
    }
    return classes;
  }
}
