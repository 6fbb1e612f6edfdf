package io.hearback.demo.receiver;

/**
 * One exported time series of one or more numbers that only grow: a counter, or the buckets of a
 * histogram. Turns what arrives, cumulative or delta, into totals that survive restarts of the
 * sender. Not thread-safe.
 */
final class Series {
  private long[] carried = {};
  private long[] last = {};
  private long lastTime;

  void delta(long... now) {
    carried = sum(carried, now);
  }

  /** Takes the numbers since {@code start} as they stood at {@code time}, both in nanoseconds. */
  void cumulative(long start, long time, long... now) {
    if (time < lastTime) {
      return; // a retry that was overtaken
    }
    if (lastTime != 0 && (start > lastTime || anyFell(now))) {
      carried = sum(carried, last);
    }
    last = now.clone();
    lastTime = time;
  }

  long[] totals() {
    return sum(carried, last);
  }

  private boolean anyFell(long[] now) {
    for (int i = 0; i < last.length; i++) {
      if (i >= now.length || now[i] < last[i]) {
        return true;
      }
    }
    return false;
  }

  static long[] sum(long[] a, long[] b) {
    long[] sum = new long[Math.max(a.length, b.length)];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (i < a.length ? a[i] : 0) + (i < b.length ? b[i] : 0);
    }
    return sum;
  }
}
