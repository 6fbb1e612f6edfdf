package io.hearback.rules;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * Ends a call when its future does, once. It only listens: the application keeps the very future
 * that its client made, so that cancelling works as before.
 */
final class Following extends AtomicBoolean implements BiConsumer<Object, Throwable> {

  private static final long serialVersionUID = 1;

  private final transient WatchedHost watched;
  private final transient WatchedCalls.StatusReader reader;
  private final long start;

  Following(WatchedHost watched, WatchedCalls.StatusReader reader, long start) {
    this.watched = watched;
    this.reader = reader;
    this.start = start;
  }

  @Override
  public void accept(Object response, Throwable thrown) {
    if (compareAndSet(false, true)) {
      int status = response == null ? 0 : reader.status(response);
      watched.end(status, thrown, false, System.nanoTime() - start);
    }
  }
}
