package io.hearback.benchmarks.works;

/** Does nothing for as many seconds as its argument says: what an agent keeps in memory. */
public final class Idle {

  public static void main(String[] arguments) throws InterruptedException {
    long mainAt = System.currentTimeMillis();
    Thread.sleep(1000L * Integer.parseInt(arguments[0]));
    Footprint.print(mainAt);
  }

  private Idle() {}
}
