package io.hearback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a rules file for Hearback: integrations of ten hosts each, all other hosts ignored. */
final class RulesFile {

  private static final int HOSTS_EACH = 10;

  static Path write(Path file, List<String> hosts) {
    StringBuilder rules = new StringBuilder("integrations:\n");
    for (int from = 0; from < hosts.size(); from += HOSTS_EACH) {
      List<String> own = hosts.subList(from, Math.min(from + HOSTS_EACH, hosts.size()));
      rules.append("  canned-").append(from / HOSTS_EACH).append(":\n    hosts: [\"");
      rules.append(String.join("\", \"", own)).append("\"]\n");
    }
    rules.append("unlisted: ignore\n");
    try {
      return Files.writeString(file, rules);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private RulesFile() {}
}
