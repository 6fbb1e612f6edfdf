package io.hearback.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** The machine and the Java that numbers were read on; numbers without these say nothing. */
record Machine(String processor, int cores, double load, String system, String java) {

  static Machine with(Path javaHome) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        processorName(),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        system.getName() + " " + system.getVersion(),
        version(javaHome));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores (load %.1f before the run%s), %s; %s; %s",
        processor,
        cores,
        load,
        isBusy() ? ": busy, its times say little" : "",
        system,
        java,
        LocalDate.now());
  }

  /** Whether others already wanted half of the machine. */
  private boolean isBusy() {
    return load > cores / 2.0;
  }

  private static String processorName() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line of {@code java -version} that names the runtime. */
  private static String version(Path javaHome) {
    Path java = javaHome.resolve("bin/java");
    try {
      Process process =
          new ProcessBuilder(java.toString(), "-version").redirectErrorStream(true).start();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        return lines.lines().skip(1).findFirst().orElse(java.toString());
      }
    } catch (IOException e) {
      throw new BrokenRun("no Java at " + java + ": " + e.getMessage());
    }
  }
}
