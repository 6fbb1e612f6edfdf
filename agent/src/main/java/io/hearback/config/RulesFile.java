package io.hearback.config;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules file: the agent's argument, the property {@code hearback.config}, the variable
 * {@code HEARBACK_CONFIG}, {@code hearback.yml} in the working folder, then beside the jar.
 */
final class RulesFile {

  static final String NAME = "hearback.yml";

  private RulesFile() {}

  /** Returns the file that was named, there or not, else one that is there, else null. */
  static @Nullable File find(@Nullable String argument, File jar) {
    String[] named = {
      argument, System.getProperty("hearback.config"), System.getenv("HEARBACK_CONFIG")
    };
    for (String name : named) {
      if (name != null && !name.trim().isEmpty()) {
        return new File(name.trim());
      }
    }
    File here = new File(NAME);
    if (here.isFile()) {
      return here;
    }
    File beside = new File(jar.getAbsoluteFile().getParentFile(), NAME);
    return beside.isFile() ? beside : null;
  }
}
