package io.hearback.tests.loaders;

import static org.junit.jupiter.api.Named.named;

import io.hearback.tests.app.loaders.EachDriver;
import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.clients.Clients;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.javas.Java;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A Spring Boot jar: its launcher reads the application and its clients out of jars in the jar. */
final class FatJarTest {
  @TempDir private Path folder;

  static Stream<Arguments> launchers() {
    return Clients.named("SpringBoot").stream()
        .flatMap(
            version ->
                version.javas().stream()
                    .map(java -> Arguments.of(named(version.toString(), version), java)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("launchers")
  void aJarOfJars(ClientVersion launcher, Java java) throws Exception {
    try (Shop shop = new Shop(folder)) {
      List<String> words = new ArrayList<>(List.of("-jar", jar(launcher, java).toString()));
      words.add(shop.url());
      words.addAll(Spine.drivers(java));
      Shop.Run run = shop.run(shop.command(java).main(words));
      run.sentTwiceEach(Spine.drivers(java));
    }
  }

  private Path jar(ClientVersion launcher, Java java) throws IOException {
    Path file = folder.resolve("application.jar");
    try (Archive jar =
        new Archive(
            file,
            "Main-Class: org.springframework.boot.loader." + launcher.driver(),
            "Start-Class: " + EachDriver.class.getName(),
            "Spring-Boot-Version: " + launcher.version(),
            "Spring-Boot-Classes: BOOT-INF/classes/",
            "Spring-Boot-Lib: BOOT-INF/lib/")) {
      jar.unpacked(launcher.jars().get(0))
          .tree("BOOT-INF/classes/", Hearback.app())
          .jars("BOOT-INF/lib/", Spine.jars(java));
    }
    return file;
  }
}
