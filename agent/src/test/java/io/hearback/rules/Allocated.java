package io.hearback.rules;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Tells how many bytes this thread allocates. */
final class Allocated {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocated() {}

  /** The least that one of some runs allocates: now and then the JVM does on a thread's behalf. */
  static long inOneRunOf(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 10; run++) {
      long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      work.run();
      long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
      least = Math.min(least, bytes);
    }
    return least;
  }
}
