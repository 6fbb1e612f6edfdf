package io.hearback.tests.contract;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.javas.Java;
import io.hearback.tests.otlp.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes what was counted for which scenario into {@code target/vocabulary.tsv}, anew in every
 * build: client, version, Java, scenario, counted. {@link VocabularyTable} makes a table of it.
 */
final class Vocabulary {
  private static final Path FILE = emptied(Hearback.work().resolveSibling("vocabulary.tsv"));

  private Vocabulary() {}

  /** The lines of one run stay together, in the order of its scenarios. */
  static synchronized void write(ClientVersion version, Java java, ContractRun run) {
    List<String> lines = new ArrayList<>();
    run.scenes.forEach(
        (scenario, scene) -> {
          if (scenario.told() && !run.notPlayed.containsKey(scenario)) {
            lines.add(
                String.join(
                    "\t",
                    version.client(),
                    version.version(),
                    String.valueOf(java.version()),
                    scenario.name(),
                    counted(run.received, scene.integration)));
          }
        });
    try {
      Files.write(FILE, lines, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String counted(Received received, String integration) {
    return counted(received.calls(integration), received.errors(integration));
  }

  /** Every kind once, however many calls there were of it: the error types behind a stroke. */
  static String counted(Map<String, Long> calls, Map<String, Long> errors) {
    List<String> kinds =
        new ArrayList<>(calls.keySet().stream().map(key -> key.replace(" -", "")).toList());
    // Errors come first, as the keys are sorted but for the others' names.
    kinds.sort((one, other) -> Boolean.compare(other.startsWith("err"), one.startsWith("err")));
    List<String> types = errors.keySet().stream().map(key -> key.split(" ")[0]).toList();
    if (kinds.isEmpty()) {
      return "nothing";
    }
    List<String> cells = new ArrayList<>();
    for (String kind : kinds) {
      cells.add(kind.startsWith("error") ? kind + " / " + String.join(" and ", types) : kind);
    }
    return String.join(", ", cells);
  }

  private static Path emptied(Path file) {
    try {
      return Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
