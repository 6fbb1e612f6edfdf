package io.hearback.tests.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.app.loaders.EachDriver;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.forked.JvmCommand;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that is a module, as are its clients; nothing of it is on the class path. */
final class ModulePathTest {
  private static final String MODULE =
      """
      module shop {
        requires java.net.http;
        requires jdk.net;
        requires okhttp3;
        requires org.apache.httpcomponents.httpclient;
        requires org.apache.httpcomponents.client5.httpclient5;
      }
      """;

  @TempDir private Path folder;

  static List<Java> javas() {
    return Javas.between(11, Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void anApplicationOfModules(Java java) throws Exception {
    List<Path> jars = Spine.jars(java);
    String modules = path(Stream.concat(Stream.of(module(jars)), jars.stream()));
    try (Shop shop = new Shop(folder)) {
      List<String> words =
          new ArrayList<>(
              List.of("--module-path", modules, "-m", "shop/" + EachDriver.class.getName()));
      words.add(shop.url());
      words.addAll(Spine.drivers(java));
      JvmCommand command = shop.command(java).onlyClassPath(List.of()).main(words);
      shop.run(command).sentTwiceEach(Spine.drivers(java));
    }
  }

  /** The forked program with a descriptor beside its classes. */
  private Path module(List<Path> jars) throws IOException {
    Path module = folder.resolve("shop");
    try (Stream<Path> files = Files.walk(Hearback.app())) {
      files.forEach(file -> copy(file, module.resolve(Hearback.app().relativize(file).toString())));
    }
    Path source = Files.writeString(folder.resolve("module-info.java"), MODULE);
    int compiled =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--release",
                "11",
                "-Xlint:none",
                "--module-path",
                path(jars.stream()),
                "-d",
                module.toString(),
                source.toString());
    assertThat(compiled).as("exit value of javac").isZero();
    return module;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Stream<Path> places) {
    return places.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
