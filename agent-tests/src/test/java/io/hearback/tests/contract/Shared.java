package io.hearback.tests.contract;

import io.hearback.tests.forked.Hearback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that every forked JVM reads, written once; messages that name them are then the same. */
final class Shared {
  static final Path TRUST_STORE = folder().resolve("trust.jks");

  /** Names that resolve without a name server, from Java 9 on. */
  static final Path HOSTS =
      ContractRun.write(
          folder().resolve("hosts"),
          "127.0.0.1 localhost LOCALHOST localhost. wild.example one.wild.example"
              + " one.two.wild.example\n");

  /** The clients' own log lines come in any order and with the time. */
  static final Path SILENT_LOGGING =
      ContractRun.write(folder().resolve("silent.properties"), "handlers=\n.level=OFF\n");

  static {
    Scene.TRUSTED.writeTrustStore(TRUST_STORE);
  }

  private Shared() {}

  private static Path folder() {
    try {
      return Files.createDirectories(Hearback.work().resolve("shared"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
