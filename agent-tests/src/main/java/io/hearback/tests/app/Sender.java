package io.hearback.tests.app;

import java.util.function.Function;

/**
 * Sends {@code "driver url"} with the drivers that its own class loader finds, for a program that
 * shares no class but Java's own with it. Keeps nothing from one call to the next.
 */
public final class Sender implements Function<String, String> {
  @Override
  public String apply(String driverAndUrl) {
    String[] words = driverAndUrl.split(" ");
    try {
      Class<?> type =
          Class.forName(
              "io.hearback.tests.app.drivers." + words[0], true, Sender.class.getClassLoader());
      Driver driver = (Driver) type.getConstructor().newInstance();
      return words[0] + " " + Verbs.run(driver, new Request("call send " + words[1]));
    } catch (Throwable failure) {
      return words[0] + " " + Failure.describe(failure);
    }
  }
}
