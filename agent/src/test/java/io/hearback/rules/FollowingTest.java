package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingTest {

  private final Rules rules = Watch.rules("x.com");
  private final WatchedCalls calls = Watch.calls(rules);
  private final CompletableFuture<Object> future = new CompletableFuture<>();

  @BeforeEach
  void follow() {
    calls.readStatus("Client", Integer.class::cast);
    follow(future);
  }

  private void follow(CompletableFuture<?> followed) {
    Object call = calls.start("x.com", 443, "https");
    calls.followUp(call, followed, "Client", System.nanoTime());
  }

  @Test
  void aFutureUnderWayIsAnActiveCall() {
    assertThat(counted()).isEqualTo("1 active");
    assertThat(future).isNotDone();
  }

  @Test
  void anAnswerCountsByItsStatus() {
    future.complete(503);
    assertThat(counted()).isEqualTo("1 error 5xx, 1 overloaded");
  }

  @Test
  void aFutureThatHasEndedBeforeCountsAtOnce() {
    follow(CompletableFuture.completedFuture(204));
    assertThat(counted()).isEqualTo("1 success 2xx, 1 active");
  }

  @Test
  void aFailureCountsByItsReason() {
    future.completeExceptionally(new CompletionException(new ConnectException("refused")));
    assertThat(counted()).isEqualTo("1 error, 1 connect_refused");
  }

  @Test
  void cancelledByTheApplication() {
    assertThat(future.cancel(true)).isTrue();
    assertThat(counted()).isEqualTo("1 cancelled");
  }

  @Test
  void theApplicationsOwnTimeLimit() {
    future.orTimeout(1, TimeUnit.MILLISECONDS);
    assertThat(future)
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableOfType(Exception.class)
        .withCauseInstanceOf(TimeoutException.class);
    // The application may be told before the call is counted.
    while (rules.watched().get(0).tally().active() > 0) {
      Thread.onSpinWait();
    }
    assertThat(counted()).isEqualTo("1 error, 1 response_timeout");
  }

  @Test
  void endedByTheApplicationItselfIsCancelled() {
    future.complete(null);
    assertThat(counted()).isEqualTo("1 cancelled");
  }

  @Test
  void endedByTheApplicationWithWhatIsNoAnswerIsCancelled() {
    future.complete("not the client's");
    assertThat(counted()).isEqualTo("1 cancelled");
  }

  @Test
  void interruptedIsCancelledAndCountsOnce() {
    calls.interrupt();
    assertThat(counted()).isEqualTo("1 cancelled");
    future.complete(200);
    calls.interrupt();
    assertThat(counted()).isEqualTo("1 cancelled");
  }

  @Test
  void interruptAfterTheEndCountsNothing() {
    future.complete(200);
    calls.interrupt();
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void interruptMeansTheCallThatWasFollowedLast() {
    CompletableFuture<Object> second = new CompletableFuture<>();
    follow(second);
    calls.interrupt();
    assertThat(counted()).isEqualTo("1 cancelled, 1 active");
    second.complete(200);
    assertThat(counted()).isEqualTo("1 cancelled, 1 active");
    future.complete(200);
    assertThat(counted()).isEqualTo("1 success 2xx, 1 cancelled");
  }

  @Test
  void interruptOfACallThatIsNotWatchedLeavesAnEarlierOneAlone() {
    calls.await();
    calls.interrupt();
    assertThat(counted()).isEqualTo("1 active");
    future.complete(200);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void interruptOfAThreadThatFollowedNothingCountsNothing() throws Exception {
    Thread thread = new Thread(calls::interrupt);
    thread.start();
    thread.join();
    assertThat(counted()).isEqualTo("1 active");
  }

  @Test
  void theApplicationsFutureIsLeftAsItIs() {
    future.complete(200);
    assertThat(future).isCompletedWithValue(200);
    assertThat(future.getNumberOfDependents()).isZero();
  }

  private String counted() {
    return Counted.in(rules.watched().get(0).tally());
  }
}
