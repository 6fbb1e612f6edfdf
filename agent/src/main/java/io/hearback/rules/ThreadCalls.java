package io.hearback.rules;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one thread is in the middle of. Allocates once a thread, and after a failure. */
final class ThreadCalls {

  private static final ThreadLocal<ThreadCalls> CURRENT = new ThreadLocal<ThreadCalls>();

  // The owners of the calls this thread is inside of, the innermost last: an authenticator that is
  // asked in the middle of one call may make another.
  private Object[] inside = new Object[4];
  private int depth;
  private @Nullable WeakReference<Object> failed;
  private @Nullable Following following;

  static ThreadCalls current() {
    ThreadCalls calls = CURRENT.get();
    if (calls == null) {
      calls = new ThreadCalls();
      CURRENT.set(calls);
    }
    return calls;
  }

  boolean isInside(Object owner) {
    for (int i = 0; i < depth; i++) {
      if (inside[i] == owner) {
        return true;
      }
    }
    return false;
  }

  void enter(Object owner) {
    if (depth == inside.length) {
      inside = Arrays.copyOf(inside, depth * 2);
    }
    inside[depth++] = owner;
  }

  /** Returns whether the owner's call was counted as failed before. */
  boolean leave(Object owner) {
    while (depth > 0) {
      Object left = inside[--depth];
      inside[depth] = null;
      if (left == owner) {
        break;
      }
    }
    boolean counted = failed != null && failed.get() == owner;
    failed = null;
    return counted;
  }

  void failed(Object owner) {
    failed = new WeakReference<Object>(owner);
  }

  /** Returns what was followed before. */
  @Nullable Following following(@Nullable Following next) {
    Following last = following;
    following = next;
    return last;
  }
}
