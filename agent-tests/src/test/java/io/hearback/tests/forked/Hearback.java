package io.hearback.tests.forked;

import java.nio.file.Path;

/** Where the build put the agent's jar, the forked program and room for what tests write. */
public final class Hearback {
  private Hearback() {}

  /** The agent. */
  public static Path jar() {
    return path("hearback.jar");
  }

  /** The classes of the forked program. */
  public static Path app() {
    return path("hearback.app");
  }

  /** A folder for rules files, trust stores and the like. */
  public static Path work() {
    return path("hearback.work");
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
  }
}
