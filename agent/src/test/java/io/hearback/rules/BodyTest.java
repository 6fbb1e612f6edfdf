package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import org.junit.jupiter.api.Test;

/** Calls that come back to their thread with a body still to be read. */
class BodyTest {

  private final Rules rules = Watch.rules("x.com", "y.com");
  private final WatchedCalls calls = Watch.calls(rules);
  private final Object owner = new Object();
  private final Object body = new Object();

  private void answered(int status, Object open) {
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    if (open != null) {
      calls.openBody(owner, open);
    }
    calls.leave(call, owner, status, null, false, System.nanoTime());
  }

  @Test
  void theCallEndsWithItsBody() {
    answered(200, body);
    assertThat(counted()).isEqualTo("1 active");
    calls.endBody(body, null, false);
    assertThat(counted()).isEqualTo("1 success 2xx");
    calls.endBody(body, new EOFException(), false);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void aBodyThatFails() {
    answered(200, body);
    calls.endBody(body, new EOFException(), false);
    assertThat(counted()).isEqualTo("1 error 2xx, 1 body_failed");
  }

  @Test
  void whoClosesABodyThatIsBeingReadGivesItUp() {
    answered(200, body);
    calls.awaitBytes(body);
    calls.closeBody(body, null);
    assertThat(counted()).isEqualTo("1 cancelled 2xx");
  }

  @Test
  void closedBetweenTwoReads() {
    answered(200, body);
    calls.gotBytes(calls.awaitBytes(body));
    calls.closeBody(body, null);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void withoutABodyItEndsAtOnce() {
    answered(204, null);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void aBodyThatWasOverBefore() {
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    calls.openBody(owner, body);
    calls.endBody(body, null, false);
    calls.leave(call, owner, 200, null, false, System.nanoTime());
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void theLastBodyIsTheOneThatIsRead() {
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    Object redirect = new Object();
    calls.openBody(null, redirect);
    calls.openBody(null, body);
    calls.endBody(redirect, new EOFException(), false);
    calls.leave(call, owner, 200, null, false, System.nanoTime());
    assertThat(counted()).isEqualTo("1 active");
    calls.endBody(body, null, false);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void aDecoderStandsForTheBodyItReads() {
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    Object decoder = new Object();
    calls.wrapBody(new Object());
    calls.openBody(owner, body);
    calls.wrapBody(decoder);
    calls.leave(call, owner, 200, null, false, System.nanoTime());
    calls.endBody(body, null, false);
    assertThat(counted()).isEqualTo("1 active");
    calls.endBody(decoder, new EOFException(), false);
    assertThat(counted()).isEqualTo("1 error 2xx, 1 body_failed");
  }

  @Test
  void theBodyThatWasAskedForLastIsReadThroughAStream() {
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    Object stream = new Object();
    calls.openBody(owner, body);
    calls.leave(call, owner, 200, null, false, System.nanoTime());
    calls.askFor(body);
    calls.askFor(null);
    calls.wrapAskedFor(new Object());
    calls.askFor(body);
    calls.wrapAskedFor(stream);
    calls.wrapAskedFor(new Object());
    calls.endBody(body, null, false);
    assertThat(counted()).isEqualTo("1 active");
    calls.endBody(stream, new EOFException(), false);
    assertThat(counted()).isEqualTo("1 error 2xx, 1 body_failed");
  }

  @Test
  void aBodyMayBeReadThroughAStreamInsideOfItsCall() {
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    Object stream = new Object();
    calls.openBody(owner, body);
    calls.askFor(new Object());
    calls.wrapAskedFor(new Object());
    calls.askFor(body);
    calls.wrapAskedFor(stream);
    calls.endBody(body, null, false);
    calls.leave(call, owner, 200, null, false, System.nanoTime());
    assertThat(counted()).isEqualTo("1 active");
    calls.endBody(stream, null, false);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void aBodyOfAnotherOwnerIsNotThisCalls() {
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    calls.openBody(owner, body);
    calls.openBody(new Object(), new Object());
    calls.leave(call, owner, 200, null, false, System.nanoTime());
    calls.endBody(body, null, false);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void anAnswerThatWasThrownAwayHasNoBodyToWaitFor() {
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    calls.openBody(owner, body);
    calls.leave(call, owner, 0, new EOFException(), false, System.nanoTime());
    assertThat(counted()).isEqualTo("1 error, 1 connection_closed");
  }

  @Test
  void requestsAreCountedPerCall() {
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    calls.tryOnce(owner);
    calls.tryOnce(null);
    calls.tryOnce(new Object());
    calls.leave(call, owner, 200, null, false, System.nanoTime());
    calls.tryOnce(owner);
    assertThat(tally().attempts(Outcome.SUCCESS).counts()).containsExactly(0, 1, 0, 0, 0, 0);
    assertThat(tally().attempts(Outcome.SUCCESS).sum()).isEqualTo(2);
  }

  @Test
  void timeToTheHeadersIsKept() {
    long start = System.nanoTime() - 3_000_000_000L;
    Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
    calls.openBody(owner, body);
    calls.leave(call, owner, 200, null, false, start);
    calls.endBody(body, null, false);
    assertThat(tally().heads().sum()).isBetween(3.0, tally().durations(Outcome.SUCCESS).sum());
  }

  @Test
  void aBodyThatNobodyCanReadAnyMoreCountsByItsHead() throws Exception {
    answered(404, new Object());
    while (tally().active() > 0) {
      System.gc();
      Thread.sleep(1);
      calls.countOverdue();
    }
    assertThat(counted()).isEqualTo("1 error 4xx, 1 not_found");
  }

  @Test
  void whenTheProcessEndsAnswersCountByTheirHeads() {
    answered(200, body);
    calls.startUnderWay(calls.start("x.com", 443, "https"), owner);
    calls.countAnswered();
    assertThat(counted()).isEqualTo("1 success 2xx, 1 active");
    calls.endBody(body, new EOFException(), false);
    assertThat(counted()).isEqualTo("1 success 2xx, 1 active");
  }

  private Tally tally() {
    return rules.watched().get(0).tally();
  }

  private String counted() {
    return Counted.in(tally());
  }
}
