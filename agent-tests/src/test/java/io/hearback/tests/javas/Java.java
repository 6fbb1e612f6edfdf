package io.hearback.tests.javas;

import java.nio.file.Path;

/** A JDK on this machine: its feature version and its home folder. */
public record Java(int version, Path home) {
  /** The launcher. */
  public Path launcher() {
    return tool("java");
  }

  /** A tool of the JDK, {@code javac} say. */
  public Path tool(String name) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return home.resolve("bin").resolve(windows ? name + ".exe" : name);
  }

  @Override
  public String toString() {
    return "Java " + version;
  }
}
