package io.hearback.rules;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * One call whose end is seen elsewhere than its start: the one object that a watched call may cost,
 * 64 bytes. It knows its key weakly, so that a body which the application drops is no leak.
 */
class CallUnderWay extends WeakReference<Object> {

  final WatchedHost watched;
  private final long start;

  /** The key's identity hash, for the key itself may be gone. */
  final int hash;

  /** The next in its bucket of {@link CallsUnderWay}, which guards it. */
  @Nullable CallUnderWay next;

  /** Whether it was counted by the head of its answer; guarded as {@link #next}. */
  boolean counted;

  /** Whether a thread waits for bytes of its body. */
  volatile boolean beingRead;

  private volatile int status;
  // An int, for a subclass needs the room: half an hour and no more.
  private volatile int headMicros;
  private volatile short attempts;

  CallUnderWay(WatchedHost watched, Object key, long start) {
    super(key);
    this.watched = watched;
    this.start = start;
    hash = System.identityHashCode(key);
  }

  /** The same call by another key. */
  CallUnderWay(CallUnderWay other, Object key) {
    this(other.watched, key, other.start);
    status = other.status;
    headMicros = other.headMicros;
    attempts = other.attempts;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // One attempt ends before the next begins.
  void attempt() {
    attempts++;
  }

  void answered(int status, int attempts) {
    headMicros = (int) Math.min((System.nanoTime() - start) / 1000, Integer.MAX_VALUE);
    this.attempts = (short) attempts;
    this.status = status;
  }

  void answered(int status) {
    answered(status, attempts);
  }

  private long headNanos() {
    return headMicros * 1000L;
  }

  final boolean isAnswered() {
    return status > 0;
  }

  /** Whether its head came so long ago that it counts for the whole. */
  boolean isOverdue(long now, long boundNanos, long errorBoundNanos) {
    long waited = now - start - headNanos();
    return isAnswered() && waited > (status >= 400 ? errorBoundNanos : boundNanos);
  }

  void count(int endStatus, @Nullable Throwable thrown, boolean cancelled) {
    long nanos = System.nanoTime() - start;
    if (isAnswered()) {
      watched.endBody(status, thrown, cancelled, headNanos(), nanos, attempts);
    } else {
      watched.end(endStatus, thrown, cancelled, nanos, attempts);
    }
  }

  /** Counts as if it had ended with its head. */
  void countByHead() {
    watched.endBody(status, null, false, headNanos(), headNanos(), attempts);
  }
}
