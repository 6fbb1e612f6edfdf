package io.hearback.tests.cost;

import static io.hearback.tests.servers.Behaviours.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.app.Main;
import io.hearback.tests.clients.Clients;
import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import io.hearback.tests.otlp.HttpReceiver;
import io.hearback.tests.servers.HttpPort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that ships a class archive keeps what it gains from it, and is counted. */
final class AppCdsTest {
  private static final Predicate<String> WARNING = line -> line.contains("[warning]");

  @TempDir private Path folder;

  /** Dynamic archives are there from 13 on. */
  static List<Java> javas() {
    return Javas.between(17, Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void classesStillComeFromTheArchive(Java java) throws Exception {
    Path archive = folder.resolve("app.jsa");
    List<Path> classPath = new ArrayList<>(List.of(applicationJar()));
    classPath.addAll(Clients.newest("OkHttp").jars());
    try (HttpPort port = HttpPort.open(answers(200));
        HttpReceiver receiver = HttpReceiver.open()) {
      run(command(java, classPath).option("-XX:ArchiveClassesAtExit=" + archive), port);
      List<String> alone = run(using(archive, command(java, classPath)), port);
      Path rules = Applications.rules(folder, "shop", "localhost:" + port.port());
      List<String> output =
          run(
              using(archive, command(java, classPath))
                  .agent(rules)
                  .environment("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint()),
              port);
      TreeSet<String> lost = archived(alone);
      lost.removeAll(archived(output));
      // A woven class cannot come from the archive; all others must.
      lost.remove("okhttp3.internal.connection.RealCall");
      lost.remove("okhttp3.internal.connection.Exchange");
      lost.remove("okio.GzipSource");
      assertThat(archived(alone)).contains("okhttp3.OkHttpClient", Main.class.getName());
      assertThat(lost).isEmpty();
      assertThat(output).filteredOn(WARNING).isEmpty();
      assertThat(receiver.received().calls("shop")).isEqualTo(Map.of("success 2xx", 1L));
    }
  }

  private static JvmCommand command(Java java, List<Path> classPath) {
    return Applications.plain(java).onlyClassPath(classPath).main(Main.class, "OkHttp");
  }

  private static JvmCommand using(Path archive, JvmCommand command) {
    return command.option(
        "-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:class+load:stdout");
  }

  /** Makes one call; gives what was printed. */
  private static List<String> run(JvmCommand command, HttpPort port) throws Exception {
    try (ForkedJvm jvm = command.start()) {
      jvm.say("1 send http://localhost:" + port.port() + "/");
      assertThat(jvm.answer("1")).isEqualTo("http/1.1 200 [status 200]");
      assertThat(jvm.end()).isZero();
      assertThat(jvm.errors())
          .filteredOn(line -> !line.startsWith("[hearback] "))
          .as("warnings of the JVM")
          .isEmpty();
      return jvm.output();
    }
  }

  /** The application's own classes that came from the archive. */
  private static TreeSet<String> archived(List<String> output) {
    TreeSet<String> classes = new TreeSet<>();
    for (String line : output) {
      if (line.contains("source: shared objects file (top)")) {
        String name = line.replaceFirst("^.*\\] (\\S+) source:.*$", "$1");
        if (name.startsWith("okhttp3.")
            || name.startsWith("okio.")
            || name.startsWith("kotlin.")
            || name.startsWith("io.hearback.tests.")) {
          classes.add(name.replaceFirst("[/+]0x.*", ""));
        }
      }
    }
    return classes;
  }

  /** Archives take classes from jars only. */
  private Path applicationJar() throws IOException {
    Path jar = folder.resolve("app.jar");
    Path classes = Hearback.app();
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
      }
    }
    return jar;
  }
}
