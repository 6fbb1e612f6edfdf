package io.hearback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** How big the agents are, and which versions these are. */
final class JarSizes {

  static MarkdownTable of(Installation installation, Collection<Agent> agents) {
    MarkdownTable table = new MarkdownTable(1, List.of("jar", "version", "size"));
    agents.stream()
        .filter(Agent::counts)
        .map(agent -> agent.jar(installation))
        .distinct()
        .filter(Files::isRegularFile)
        .forEach(jar -> table.row(List.of(jar.getFileName().toString(), version(jar), size(jar))));
    return table;
  }

  private static String size(Path jar) {
    try {
      return String.format(Locale.ROOT, "%.1f MB", Files.size(jar) / 1e6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String version =
          manifest == null ? null : manifest.getMainAttributes().getValue("Implementation-Version");
      return version == null ? "–" : version;
    } catch (IOException e) {
      throw new BrokenRun(jar + " cannot be read (is it being built?): " + e.getMessage());
    }
  }

  private JarSizes() {}
}
