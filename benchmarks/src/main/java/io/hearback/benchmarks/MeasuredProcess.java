package io.hearback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Forks one JVM and says what it cost. CPU comes from bash's {@code time}, which asks the kernel
 * for the whole process in milliseconds, shutdown included. Peak memory comes from GNU time where
 * it is installed, for the same reason; elsewhere it is what the program saw at the end of {@code
 * main}, before the agents' last export.
 */
final class MeasuredProcess {

  private static final Path GNU_TIME = Path.of("/usr/bin/time");

  /** Files {@code out}, {@code err} and {@code cpu} in the folder that is its first argument. */
  private static final String TIMED =
      "cd \"$0\"; TIMEFORMAT='%3U %3S'; { time \"$@\" >out 2>err; } 2>cpu";

  private final Path folder;
  private final List<String> command;

  MeasuredProcess(Path folder, List<String> java) {
    this.folder = folder;
    command = new ArrayList<>(List.of("bash", "-c", TIMED, folder.toString()));
    if (hasGnuTime()) {
      command.addAll(List.of(GNU_TIME.toString(), "-q", "-f", "%M", "-o", "peak"));
    }
    command.addAll(java);
  }

  static boolean hasGnuTime() {
    return Files.isExecutable(GNU_TIME) && System.getProperty("os.name").equals("Linux");
  }

  Reading run() {
    try {
      Files.createDirectories(folder);
      long startedAt = System.currentTimeMillis();
      int exit = new ProcessBuilder(command).start().waitFor();
      String out = Files.readString(folder.resolve("out"));
      if (exit != 0 || !out.startsWith("footprint ")) {
        throw new BrokenRun(
            "exit code " + exit + " of " + command + "\n" + out + read("err") + read("cpu"));
      }
      String[] footprint = out.trim().split(" ");
      return new Reading(
          Long.parseLong(footprint[1]) - startedAt,
          cpuMillis(read("cpu")),
          hasGnuTime() ? Long.parseLong(read("peak").trim()) : Long.parseLong(footprint[3]),
          Long.parseLong(footprint[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokenRun("interrupted");
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** User and system seconds as bash writes them, with the locale's decimal sign. */
  static long cpuMillis(String times) {
    double seconds = 0;
    for (String part : times.trim().replace(',', '.').split(" ")) {
      seconds += Double.parseDouble(part);
    }
    return Math.round(seconds * 1000);
  }
}
