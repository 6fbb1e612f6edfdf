package io.hearback.rules;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call when its future does, once. It only listens: the application keeps the very future
 * that its client made, so that cancelling works as before.
 */
final class Following extends AtomicBoolean implements BiConsumer<Object, Throwable> {

  private static final long serialVersionUID = 1;

  private final transient WatchedHost watched;
  private final transient WatchedCalls.@Nullable StatusReader reader;
  private final long start;

  Following(WatchedHost watched, WatchedCalls.@Nullable StatusReader reader, long start) {
    this.watched = watched;
    this.reader = reader;
    this.start = start;
  }

  @Override
  public void accept(@Nullable Object response, @Nullable Throwable thrown) {
    if (compareAndSet(false, true)) {
      int status = status(response);
      // Neither an answer nor a failure: the application completed the future itself.
      boolean cancelled = status == 0 && thrown == null;
      Throwable seen = cancelled ? new CancellationException() : thrown;
      watched.end(status, seen, cancelled, System.nanoTime() - start, 0);
    }
  }

  private int status(@Nullable Object response) {
    try {
      return response == null || reader == null ? 0 : reader.status(response);
    } catch (RuntimeException e) {
      // Not the client's own answer.
      return 0;
    }
  }
}
