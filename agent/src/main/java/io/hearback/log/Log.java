package io.hearback.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The agent's own lines, one each, on the process's standard error. Thread-safe.
 *
 * <p>Written to the file descriptor and not to {@code System.err}, which the application may have
 * replaced; and by no logging library, for {@code java.util.logging} would fix its manager before
 * the application can choose one.
 */
public final class Log {

  private static final int KINDS = 200;

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true);
  private static final boolean DEBUG = isSet("hearback.debug", "HEARBACK_DEBUG");
  private static final Set<String> SAID = Collections.synchronizedSet(new HashSet<String>());

  private Log() {}

  private static boolean isSet(String property, String variable) {
    String value = System.getProperty(property, System.getenv(variable));
    return value != null && !value.isEmpty() && !value.equalsIgnoreCase("false");
  }

  /** Something worth knowing. */
  public static void info(String line) {
    OUT.println("[hearback] " + line);
  }

  /** Something that somebody should put right; says what to do. */
  public static void warn(String line) {
    OUT.println("[hearback] WARNING " + line);
  }

  /** {@link #warn}, the first time that something of this kind happens. */
  public static void warnOnce(String kind, String line) {
    if (SAID.size() < KINDS && SAID.add(kind)) {
      warn(line);
    }
  }

  /** Only with {@code HEARBACK_DEBUG}. */
  public static void debug(String line) {
    if (DEBUG) {
      OUT.println("[hearback] " + line);
    }
  }

  /** Only with {@code HEARBACK_DEBUG}: where something happened. */
  public static void debug(String line, Throwable thrown) {
    if (DEBUG) {
      synchronized (OUT) {
        OUT.println("[hearback] " + line);
        thrown.printStackTrace(OUT);
      }
    }
  }
}
