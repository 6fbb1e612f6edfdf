package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/**
 * A call whose end is seen where it starts allocates nothing, however it ends; any other 64 bytes.
 */
class CallAllocationTest {

  private static final int CALLS = 50_000;

  private final WatchedCalls calls =
      Watch.calls(Watch.rules("x.com", "*.y.com", "p.com:81", "z.com/a", "z.com/b"));

  @Test
  void success() {
    assertThat(bytes(() -> Watch.end(calls.start("x.com", 443, "https"), 200, null, false, 7)))
        .isZero();
  }

  @Test
  void behindAWildcardAndByPort() {
    assertThat(
            bytes(
                () -> {
                  Watch.end(calls.start("a.y.com", 443, "https"), 404, null, false, 7);
                  Watch.end(calls.start("p.com", 81, "http"), 500, null, false, 7);
                }))
        .isZero();
  }

  @Test
  void byPath() {
    assertThat(
            bytes(
                () -> {
                  Object call = calls.start("z.com", 443, "https");
                  Watch.end(calls.startAt(call, "z.com", "/b"), 200, null, false, 7);
                }))
        .isZero();
  }

  @Test
  void failureAndCancellation() {
    ConnectException refused = new ConnectException("Connection refused");
    CancellationException cancelled = new CancellationException();
    assertThat(
            bytes(
                () -> {
                  Watch.end(calls.start("x.com", 443, "https"), 0, refused, false, 7);
                  Watch.end(calls.start("x.com", 443, "https"), 0, cancelled, true, 7);
                }))
        .isZero();
  }

  @Test
  void onceInsideItself() {
    Object owner = new Object();
    assertThat(
            bytes(
                () -> {
                  Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
                  if (calls.startInside(calls.start("x.com", 443, "https"), owner) != null) {
                    throw new AssertionError("twice");
                  }
                  calls.leave(call, owner, 200, null, false, 7);
                }))
        .isZero();
  }

  @Test
  void aBodyTakesOneObject() {
    Object owner = new Object();
    assertThat(
            bytes(
                () -> {
                  Object call = calls.startInside(calls.start("x.com", 443, "https"), owner);
                  calls.tryOnce(owner);
                  calls.openBody(owner, this);
                  calls.leave(call, owner, 200, null, false, 7);
                  calls.endBody(this, null, false);
                }))
        .isEqualTo(64L * CALLS);
  }

  @Test
  void aCallThatAnotherThreadEndsTakesOneObject() {
    assertThat(
            bytes(
                () -> {
                  calls.startUnderWay(calls.start("x.com", 443, "https"), this);
                  Object call = calls.underWay(this);
                  calls.answer(call, 200);
                  calls.end(call, 0, null, false);
                }))
        .isEqualTo(64L * CALLS);
  }

  @Test
  void aCallKnownByAFutureTakesOneObjectBesidesTheFuturesOwn() {
    assertThat(
            bytes(
                () -> {
                  Object call = calls.startFuture(calls.start("x.com", 443, "https"), this);
                  calls.expectFuture(call);
                  calls.answer(call, 200);
                  ((Following) call).accept("the answer", null);
                  calls.closeBody(this, null);
                }))
        .isEqualTo(64L * CALLS);
  }

  @Test
  void notWatched() {
    assertThat(
            bytes(
                () -> {
                  if (calls.start("other.com", 443, "https") != null
                      || calls.start("p.com", 82, "http") != null
                      || calls.underWay(this) != null) {
                    throw new AssertionError("watched");
                  }
                  calls.tryOnce(null);
                  calls.openBody(null, this);
                  calls.endBody(this, null, false);
                }))
        .isZero();
  }

  private static long bytes(Runnable call) {
    return Allocated.inOneRunOf(
        () -> {
          for (int i = 0; i < CALLS; i++) {
            call.run();
          }
        });
  }
}
