package io.hearback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the pieces of a benchmark lie.
 *
 * @param home the folder of this module
 * @param hearback the jar that is measured as Hearback
 */
record Installation(Path home, Path hearback) {

  /** The folder the scripts and the tests hand over as {@code benchmarks.home}. */
  static Installation here() {
    Path home = Path.of(System.getProperty("benchmarks.home", ".")).toAbsolutePath();
    return new Installation(home, home.resolveSibling("agent").resolve("target/hearback.jar"));
  }

  Path emptyAgent() {
    return home.resolve("target/agents/hearback-benchmarks-empty-agent.jar");
  }

  /** The same with another build of Hearback; null leaves it. */
  Installation measuring(Path jar) {
    return jar == null ? this : new Installation(home, jar.toAbsolutePath());
  }

  Path openTelemetry() {
    return home.resolve("target/agents/opentelemetry-javaagent.jar");
  }

  /** A file or folder below {@code target}; what is above it is made. */
  Path output(String name) {
    Path output = home.resolve("target").resolve(name);
    try {
      Files.createDirectories(output.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + output.getParent(), e);
    }
    return output;
  }

  /** Keeps a report in a file. */
  void keep(Object report, Path file) {
    try {
      Files.writeString(file, report.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The works and the jars whose names begin so, and no other: each jar costs its opening. */
  String classPath(List<String> jars) {
    Path lib = home.resolve("target/lib");
    try (Stream<Path> all = Files.list(lib)) {
      return all.filter(jar -> begins(jar, jars))
          .sorted()
          .map(Path::toString)
          .collect(Collectors.joining(System.getProperty("path.separator")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + lib, e);
    }
  }

  private static boolean begins(Path jar, List<String> names) {
    String file = jar.getFileName().toString();
    return names.stream().anyMatch(file::startsWith);
  }
}
