package io.hearback.rules;

import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A call that the application knows by a future: ends when the future fails, and goes on when it
 * yields an answer, until the body has ended. It only listens: the application keeps the very
 * future that its client made, so that cancelling works as before.
 */
final class Following extends CallUnderWay implements BiConsumer<Object, Throwable> {

  private final WatchedCalls calls;

  Following(WatchedCalls calls, WatchedHost watched, Object key, long start) {
    super(watched, key, start);
    this.calls = calls;
  }

  @Override
  public void accept(@Nullable Object response, @Nullable Throwable thrown) {
    if (thrown != null) {
      calls.end(this, 0, thrown, false);
    } else if (response == null || !isAnswered()) {
      // Neither an answer nor a failure: the application completed the future itself.
      calls.end(this, 0, new CancellationException(), true);
    }
  }
}
