package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** A synchronous call allocates nothing, however it ends. */
class CallAllocationTest {

  private static final int CALLS = 50_000;

  private final WatchedCalls calls =
      Watch.calls(Watch.rules("x.com", "*.y.com", "p.com:81", "z.com/a", "z.com/b"));

  @Test
  void success() {
    assertThat(bytes(() -> calls.end(calls.start("x.com", 443, "https"), 200, null, false, 7)))
        .isZero();
  }

  @Test
  void behindAWildcardAndByPort() {
    assertThat(
            bytes(
                () -> {
                  calls.end(calls.start("a.y.com", 443, "https"), 404, null, false, 7);
                  calls.end(calls.start("p.com", 81, "http"), 500, null, false, 7);
                }))
        .isZero();
  }

  @Test
  void byPath() {
    assertThat(
            bytes(
                () -> {
                  Object call = calls.start("z.com", 443, "https");
                  calls.end(calls.startAt(call, "z.com", "/b"), 200, null, false, 7);
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
                  calls.end(calls.start("x.com", 443, "https"), 0, refused, false, 7);
                  calls.end(calls.start("x.com", 443, "https"), 0, cancelled, true, 7);
                }))
        .isZero();
  }

  @Test
  void onceInsideItself() {
    Object owner = new Object();
    assertThat(
            bytes(
                () -> {
                  Object call = calls.startOnce(calls.start("x.com", 443, "https"), owner);
                  if (calls.startOnce(calls.start("x.com", 443, "https"), owner) != null) {
                    throw new AssertionError("twice");
                  }
                  calls.endOnce(call, owner, 200, null, 7);
                }))
        .isZero();
  }

  @Test
  void notWatched() {
    assertThat(
            bytes(
                () -> {
                  if (calls.start("other.com", 443, "https") != null
                      || calls.start("p.com", 82, "http") != null) {
                    throw new AssertionError("watched");
                  }
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
