package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 20_000;

  private final Rules rules = Watch.rules("x.com", "*.y.com", "z.com/a", "z.com/b");
  private final WatchedCalls calls = Watch.calls(rules);

  @Test
  void totalsAreExact() throws Exception {
    inAllThreads(this::callEverybody);
    int all = THREADS * ROUNDS;
    assertThat(Counted.in(rules))
        .containsExactly(
            "x.com: " + all + " success 2xx",
            "*.y.com: " + all + " error, " + all + " connect_refused",
            "z.com/a: " + all + " error 5xx, " + all + " provider_error",
            "z.com/b: " + all + " active");
  }

  private Void callEverybody() {
    ConnectException refused = new ConnectException("Connection refused");
    for (int round = 0; round < ROUNDS; round++) {
      Watch.end(calls.start("x.com", 443, "https"), 200, null, false, 1);
      Watch.end(calls.start("a" + round + ".y.com", 443, "https"), 0, refused, false, 1);
      Object call = calls.startAt(calls.start("z.com", -1, "http"), "z.com", "/a");
      Watch.end(call, 500, null, false, 1);
      calls.startAt(calls.start("z.com", -1, "http"), "z.com", "/b");
    }
    return null;
  }

  @Test
  void neverMoreAreActiveThanThreadsNorFewerThanNone() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    calls.start("x.com", 443, "https");
    Tally tally = rules.watched().get(0).tally();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<List<Long>> wrong =
          reader.submit(
              () -> {
                List<Long> seen = new ArrayList<>();
                while (!done.get()) {
                  long active = tally.active();
                  if (active < 0) {
                    seen.add(active);
                  }
                }
                return seen;
              });
      inAllThreads(this::callEverybody);
      done.set(true);
      assertThat(wrong.get()).isEmpty();
      assertThat(tally.active()).isEqualTo(1);
    } finally {
      reader.shutdownNow();
    }
  }

  private static void inAllThreads(Callable<Void> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> works = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        works.add(work);
      }
      for (Future<Void> ended : threads.invokeAll(works)) {
        ended.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
