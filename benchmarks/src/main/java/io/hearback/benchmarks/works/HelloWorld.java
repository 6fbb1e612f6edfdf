package io.hearback.benchmarks.works;

/** Prints one line and ends: what an agent costs a program that never calls anybody. */
public final class HelloWorld {

  public static void main(String[] arguments) {
    long mainAt = System.currentTimeMillis();
    Footprint.print(mainAt);
  }

  private HelloWorld() {}
}
