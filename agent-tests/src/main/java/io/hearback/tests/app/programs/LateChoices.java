package io.hearback.tests.app.programs;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.util.logging.LogManager;

/**
 * Names its log manager and its file system in {@code main}, as JBoss and Quarkus do: too late once
 * anything before has used either. Prints what came of it.
 */
public final class LateChoices {
  private LateChoices() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 0) {
      System.in.read();
    }
    System.setProperty("java.util.logging.manager", OwnLogManager.class.getName());
    System.out.println(LogManager.getLogManager().getClass().getName());
    System.setProperty("java.nio.file.spi.DefaultFileSystemProvider", "no.such.Provider");
    try {
      System.out.println(FileSystems.getDefault().getClass().getName());
    } catch (Error noSuchProvider) {
      System.out.println("the provider named is the one looked for");
    }
  }
}
