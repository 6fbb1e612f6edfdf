package io.hearback.rules;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * All calls whose end is seen elsewhere than their start, by an object that the client keeps for
 * the one call. Thread-safe; allocates nothing per call.
 *
 * <p>A table of our own, because {@code ConcurrentHashMap} needs an entry for each call and a key
 * object for each look-up, and {@code WeakHashMap} asks keys for their own {@code equals}. It never
 * grows: 4,096 buckets hold some ten thousand calls at a time in short chains. Weak, but no map of
 * what lives long: an entry is one call, and leaves with it.
 */
final class CallsUnderWay {

  private static final int BUCKETS = 1 << 12;

  private final AtomicReferenceArray<CallUnderWay> buckets =
      new AtomicReferenceArray<CallUnderWay>(BUCKETS);
  private final Object[] locks = new Object[64];

  CallsUnderWay() {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
  }

  void add(CallUnderWay call) {
    int bucket = bucket(call.hash);
    synchronized (lock(bucket)) {
      Object key = call.get();
      CallUnderWay kept = null;
      for (CallUnderWay at = buckets.get(bucket); at != null; ) {
        CallUnderWay next = at.next;
        Object other = at.get();
        if (other == null || other == key) {
          // Collected, or a client that uses one object for one call after the other.
          abandon(at);
        } else {
          at.next = kept;
          kept = at;
        }
        at = next;
      }
      call.next = kept;
      buckets.set(bucket, call);
    }
  }

  @Nullable CallUnderWay find(Object key) {
    int hash = System.identityHashCode(key);
    int bucket = bucket(hash);
    if (buckets.get(bucket) == null) {
      return null;
    }
    synchronized (lock(bucket)) {
      for (CallUnderWay at = buckets.get(bucket); at != null; at = at.next) {
        if (at.hash == hash && at.get() == key) {
          return at;
        }
      }
      return null;
    }
  }

  /** Returns whether it was there, and not counted yet: to the one who ends it, once. */
  boolean remove(CallUnderWay call) {
    int bucket = bucket(call.hash);
    synchronized (lock(bucket)) {
      CallUnderWay before = null;
      for (CallUnderWay at = buckets.get(bucket); at != null; at = at.next) {
        if (at == call) {
          unlink(bucket, before, at);
          if (at.counted) {
            at.watched.goesOn(false);
          }
          return !at.counted;
        }
        before = at;
      }
      return false;
    }
  }

  private void unlink(int bucket, @Nullable CallUnderWay before, CallUnderWay at) {
    if (before == null) {
      buckets.set(bucket, at.next);
    } else {
      before.next = at.next;
    }
  }

  /**
   * Counts by their heads those whose bodies nobody can read any more, and those whose bodies take
   * longer than a bound; these stay under way.
   */
  void countOverdue(long now, long boundNanos, long errorBoundNanos) {
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (buckets.get(bucket) != null) {
        synchronized (lock(bucket)) {
          CallUnderWay before = null;
          for (CallUnderWay at = buckets.get(bucket); at != null; at = at.next) {
            if (at.get() == null) {
              unlink(bucket, before, at);
              abandon(at);
            } else {
              before = at;
              if (!at.counted && at.isOverdue(now, boundNanos, errorBoundNanos)) {
                at.counted = true;
                at.watched.goesOn(true);
                at.countByHead();
              }
            }
          }
        }
      }
    }
  }

  /** Counts by their heads all that have one, and ends them. */
  void endAnswered() {
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      synchronized (lock(bucket)) {
        CallUnderWay before = null;
        for (CallUnderWay at = buckets.get(bucket); at != null; at = at.next) {
          if (at.isAnswered()) {
            unlink(bucket, before, at);
            abandon(at);
          } else {
            before = at;
          }
        }
      }
    }
  }

  private static void abandon(CallUnderWay call) {
    if (call.counted) {
      call.watched.goesOn(false);
    } else if (call.isAnswered()) {
      call.countByHead();
    } else {
      call.count(0, new CancellationException(), true);
    }
  }

  private static int bucket(int hash) {
    return (hash ^ hash >>> 12) & (BUCKETS - 1);
  }

  private Object lock(int bucket) {
    return locks[bucket & (locks.length - 1)];
  }
}
