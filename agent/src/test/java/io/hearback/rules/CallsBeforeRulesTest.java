package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class CallsBeforeRulesTest {

  private final Rules rules = Watch.rules("x.com");
  private final WatchedCalls calls = new WatchedCalls(Watch::unexpected);

  @Test
  void waitForTheRules() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Object>> started = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        started.add(threads.submit(() -> calls.start("x.com", 443, "https")));
      }
      Thread.sleep(50);
      assertThat(started).noneMatch(Future::isDone);
      assertThat(calls.rules()).isNull();
      calls.watch(rules);
      for (Future<Object> call : started) {
        assertThat(call.get()).isNotNull();
      }
      assertThat(Counted.in(rules)).containsExactly("x.com: 4 active");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anInterruptNeitherEndsTheWaitNorIsLost() throws Exception {
    FutureTask<Boolean> call =
        new FutureTask<>(
            (Callable<Boolean>)
                () ->
                    calls.start("x.com", 443, "https") != null
                        && Thread.currentThread().isInterrupted());
    Thread thread = new Thread(call);
    thread.start();
    thread.interrupt();
    Thread.sleep(50);
    assertThat(call.isDone()).isFalse();
    calls.watch(rules);
    assertThat(call.get()).isTrue();
  }

  @Test
  void areNotWatchedWhereRulesNeverCome() {
    assertThat(calls.start("x.com", 443, "https")).isNull();
  }
}
