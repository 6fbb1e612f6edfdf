package io.hearback.config;

import io.hearback.rules.Integration;
import io.hearback.rules.WatchedHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads rules files that tests write. */
final class Written {

  private Written() {}

  /** Reads these lines as {@code hearback.yml} in the folder. */
  static Configuration read(Path folder, String... lines) throws IOException {
    return read(folder, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static Configuration read(Path folder, byte[] bytes) throws IOException {
    Path file = folder.resolve("hearback.yml");
    Files.write(file, bytes);
    return read(file);
  }

  static Configuration read(Path file) {
    Path jar = file.resolveSibling("no/hearback.jar");
    return ConfigurationReader.read(file.toString(), jar.toFile());
  }

  /** Such as {@code shop: a.com, *.b.com}, one for each integration that is watched. */
  static List<String> watched(Configuration configuration) {
    return configuration.rules().integrations().stream()
        .map(integration -> integration.name() + ": " + hosts(configuration, integration))
        .toList();
  }

  private static String hosts(Configuration configuration, Integration integration) {
    Stream<String> hosts =
        configuration.rules().watched().stream()
            .filter(host -> host.integration() == integration)
            .map(WatchedHost::address);
    return String.join(", ", hosts.toList());
  }
}
