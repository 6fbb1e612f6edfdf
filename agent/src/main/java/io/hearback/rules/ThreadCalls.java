package io.hearback.rules;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one thread is in the middle of. Allocates once a thread, and after a failure. */
final class ThreadCalls {

  private static final ThreadLocal<ThreadCalls> CURRENT = new ThreadLocal<ThreadCalls>();

  // The calls this thread is inside of, the innermost last: an authenticator that is asked in the
  // middle of one call may make another.
  private Object[] owners = new Object[4];
  private @Nullable Object[] bodies = new Object[4];
  private int[] attempts = new int[4];
  private int depth;
  private @Nullable WeakReference<Object> failed;
  private @Nullable Following following;
  // A call under way, or a body that is open.
  private @Nullable Object reading;

  static ThreadCalls current() {
    ThreadCalls calls = CURRENT.get();
    if (calls == null) {
      calls = new ThreadCalls();
      CURRENT.set(calls);
    }
    return calls;
  }

  /** Null when this thread was never inside of a call. */
  static @Nullable ThreadCalls known() {
    return CURRENT.get();
  }

  boolean isInside(Object owner) {
    for (int i = 0; i < depth; i++) {
      if (owners[i] == owner) {
        return true;
      }
    }
    return false;
  }

  void enter(Object owner) {
    if (depth == owners.length) {
      owners = Arrays.copyOf(owners, depth * 2);
      bodies = Arrays.copyOf(bodies, depth * 2);
      attempts = Arrays.copyOf(attempts, depth * 2);
    }
    owners[depth] = owner;
    attempts[depth++] = 0;
  }

  /**
   * @param owner null for the innermost call
   */
  void attempt(@Nullable Object owner) {
    int at = at(owner);
    if (at >= 0) {
      attempts[at]++;
    }
  }

  int attempts(Object owner) {
    int at = at(owner);
    return at < 0 ? 0 : attempts[at];
  }

  /**
   * @param owner null for the innermost call
   */
  void body(@Nullable Object owner, Object body) {
    int at = at(owner);
    if (at >= 0) {
      bodies[at] = body;
    }
  }

  void wrapBody(Object body) {
    if (depth > 0 && bodies[depth - 1] != null) {
      bodies[depth - 1] = body;
    }
  }

  /**
   * @param body a call under way, or a body; of what is neither nothing is kept
   */
  void reading(@Nullable Object body) {
    reading = body instanceof CallUnderWay || isOpen(body) ? body : null;
  }

  /** Returns what this thread was about to read, which it does through {@code stream}, or null. */
  @Nullable Object readThrough(Object stream) {
    Object body = reading;
    reading = null;
    for (int i = 0; body != null && i < depth; i++) {
      if (bodies[i] == body) {
        bodies[i] = stream;
      }
    }
    return body;
  }

  private boolean isOpen(@Nullable Object body) {
    for (int i = 0; body != null && i < depth; i++) {
      if (bodies[i] == body) {
        return true;
      }
    }
    return false;
  }

  /** The body of the answer that is open, or null. */
  @Nullable Object body(Object owner) {
    int at = at(owner);
    return at < 0 ? null : bodies[at];
  }

  void bodyOver(Object body) {
    for (int i = 0; i < depth; i++) {
      if (bodies[i] == body) {
        bodies[i] = null;
      }
    }
  }

  private int at(@Nullable Object owner) {
    int at = depth - 1;
    while (owner != null && at >= 0 && owners[at] != owner) {
      at--;
    }
    return at;
  }

  /** Returns whether the owner's call was counted as failed before. */
  @SuppressWarnings("NullAway") // Beyond the depth there is nothing.
  boolean leave(Object owner) {
    int at = at(owner);
    while (at >= 0 && depth > at) {
      owners[--depth] = null;
      bodies[depth] = null;
    }
    reading = null;
    boolean counted = failed != null && failed.get() == owner;
    failed = null;
    return counted;
  }

  void failed(Object owner) {
    failed = new WeakReference<Object>(owner);
  }

  void follow(@Nullable Following next) {
    following = next;
  }

  /** The call whose future this thread got last. */
  @Nullable Following following() {
    return following;
  }
}
