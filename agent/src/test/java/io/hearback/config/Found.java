package io.hearback.config;

import java.io.File;

/** Prints what the agent would read in this JVM: the integration it finds, or the source. */
final class Found {

  private Found() {}

  /** Takes the agent's jar and, after it, its argument if there is one. */
  public static void main(String[] args) {
    String argument = args.length > 1 ? args[1] : null;
    Configuration read = ConfigurationReader.read(argument, new File(args[0]));
    for (String mistake : read.mistakes()) {
      System.out.println(mistake);
    }
    boolean file = read.source().equals("hearback.yml") || read.source().endsWith(".yaml");
    System.out.println(file ? read.rules().integrations().get(0).name() : read.source());
  }
}
