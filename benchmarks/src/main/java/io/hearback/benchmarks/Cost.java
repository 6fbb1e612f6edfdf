package io.hearback.benchmarks;

import org.openjdk.jmh.results.RunResult;

/** What one call cost in one forked JVM, by JMH's clock and by its allocation profiler. */
record Cost(double nanos, double bytes) {

  static Cost of(RunResult result) {
    var others = result.getSecondaryResults();
    String bytes =
        others.keySet().stream()
            .filter(name -> name.endsWith("gc.alloc.rate.norm"))
            .findFirst()
            .orElseThrow(() -> new BrokenRun("JMH gave no gc.alloc.rate.norm"));
    return new Cost(result.getPrimaryResult().getScore(), others.get(bytes).getScore());
  }
}
