package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
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
    follow(future);
  }

  private void follow(CompletableFuture<?> followed) {
    Object call = calls.startFuture(calls.start("x.com", 443, "https"), followed);
    calls.expectFuture(call);
    calls.followUp(followed);
  }

  private void answer(CompletableFuture<?> followed, int status) {
    calls.answer(calls.underWay(followed), status);
  }

  @Test
  void aFutureUnderWayIsAnActiveCall() {
    assertThat(counted()).isEqualTo("1 active");
    assertThat(future).isNotDone();
  }

  @Test
  void anAnswerCountsByItsStatusWhenItsBodyHasEnded() {
    answer(future, 503);
    future.complete("the answer");
    assertThat(counted()).isEqualTo("1 active");
    calls.closeBody(future, null);
    assertThat(counted()).isEqualTo("1 error 5xx, 1 overloaded");
  }

  @Test
  void theBodyMayEndBeforeTheFuture() {
    answer(future, 200);
    calls.closeBody(future, null);
    assertThat(counted()).isEqualTo("1 success 2xx");
    future.complete("the answer");
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void aBodyThatFailsAfterTheFuture() {
    answer(future, 200);
    future.complete("the answer");
    calls.closeBody(future, new EOFException());
    assertThat(counted()).isEqualTo("1 error 2xx, 1 body_failed");
  }

  @Test
  void aBodyBeforeTheAnswerIsThatOfAnother() {
    calls.closeBody(future, null);
    assertThat(counted()).isEqualTo("1 active");
  }

  @Test
  void aFutureThatHasFailedBeforeCountsAtOnce() {
    follow(CompletableFuture.failedFuture(new ConnectException("refused")));
    assertThat(counted()).isEqualTo("1 error, 1 connect_refused, 1 active");
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
  void cancelledByTheApplicationInTheBody() {
    answer(future, 200);
    assertThat(future.cancel(true)).isTrue();
    assertThat(counted()).isEqualTo("1 cancelled 2xx");
  }

  @Test
  void givenUp() {
    calls.cancel(calls.underWay(future));
    future.completeExceptionally(new EOFException());
    assertThat(counted()).isEqualTo("1 cancelled");
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
    future.complete("the answer");
    calls.interrupt();
    assertThat(counted()).isEqualTo("1 cancelled");
  }

  @Test
  void interruptAfterTheEndCountsNothing() {
    end(future);
    calls.interrupt();
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void interruptMeansTheCallThatWasFollowedLast() {
    CompletableFuture<Object> second = new CompletableFuture<>();
    follow(second);
    calls.interrupt();
    assertThat(counted()).isEqualTo("1 cancelled, 1 active");
    second.complete("the answer");
    assertThat(counted()).isEqualTo("1 cancelled, 1 active");
    end(future);
    assertThat(counted()).isEqualTo("1 success 2xx, 1 cancelled");
  }

  @Test
  void interruptOfACallThatIsNotWatchedLeavesAnEarlierOneAlone() {
    calls.await();
    calls.interrupt();
    assertThat(counted()).isEqualTo("1 active");
    end(future);
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

  private void end(CompletableFuture<?> followed) {
    answer(followed, 200);
    calls.closeBody(followed, null);
  }

  private String counted() {
    return Counted.in(rules.watched().get(0).tally());
  }
}
