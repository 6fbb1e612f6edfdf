package io.hearback.log.jul;

import io.hearback.log.Log;

/**
 * Stands in for {@code java.util.logging.Logger} in the relocated libraries, which would otherwise
 * fix the JVM's LogManager before the application can choose its own. What they say shows with
 * {@code HEARBACK_DEBUG}; what a user must know, the agent says itself.
 */
public final class Logger {

  private final String name;

  private Logger(String name) {
    this.name = name;
  }

  public static Logger getLogger(String name) {
    return new Logger(name);
  }

  public String getName() {
    return name;
  }

  public boolean isLoggable(Level level) {
    return level.intValue() >= Level.INFO.intValue();
  }

  public void log(Level level, String message) {
    if (isLoggable(level)) {
      Log.debug(name + ": " + message);
    }
  }

  public void log(Level level, String message, Throwable thrown) {
    if (isLoggable(level)) {
      Log.debug(name + ": " + message, thrown);
    }
  }

  public void log(Level level, String message, Object parameter) {
    log(level, message + " " + parameter);
  }

  public void log(Level level, String message, Object[] parameters) {
    log(level, message + " " + java.util.Arrays.toString(parameters));
  }

  public void severe(String message) {
    log(Level.SEVERE, message);
  }

  public void warning(String message) {
    log(Level.WARNING, message);
  }

  public void info(String message) {
    log(Level.INFO, message);
  }

  public void config(String message) {
    log(Level.CONFIG, message);
  }

  public void fine(String message) {
    log(Level.FINE, message);
  }

  public void finer(String message) {
    log(Level.FINER, message);
  }

  public void finest(String message) {
    log(Level.FINEST, message);
  }
}
