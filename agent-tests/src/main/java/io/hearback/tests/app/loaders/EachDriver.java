package io.hearback.tests.app.loaders;

import io.hearback.tests.app.Sender;

/** An application that sends twice with each of the drivers it is given after the URL. */
public final class EachDriver {
  private EachDriver() {}

  public static void main(String[] args) {
    Sender sender = new Sender();
    for (int i = 1; i < args.length; i++) {
      for (int n = 0; n < 2; n++) {
        System.out.println(sender.apply(args[i] + " " + args[0]));
      }
    }
    System.exit(0);
  }
}
