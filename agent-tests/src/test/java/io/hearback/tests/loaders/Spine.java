package io.hearback.tests.loaders;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.clients.Clients;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.javas.Java;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The five clients that every way of loading is tried on, in their newest versions. */
final class Spine {
  private static final List<String> CLIENTS =
      List.of("HttpURLConnection", "java.net.http", "OkHttp", "Apache4", "Apache5");

  private Spine() {}

  /** Those that this Java can run. */
  static List<ClientVersion> on(Java java) {
    return CLIENTS.stream()
        .map(Clients::newest)
        .filter(client -> client.oldestJava() <= java.version())
        .toList();
  }

  static List<String> drivers(Java java) {
    return on(java).stream().map(ClientVersion::driver).toList();
  }

  /** What all of them need, each jar once. */
  static List<Path> jars(Java java) {
    return on(java).stream().flatMap(client -> client.jars().stream()).distinct().toList();
  }

  /** The forked program with one client. */
  static String classPath(ClientVersion client) {
    return Stream.concat(Stream.of(Hearback.app()), client.jars().stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
