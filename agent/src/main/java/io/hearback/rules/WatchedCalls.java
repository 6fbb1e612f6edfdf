package io.hearback.rules;

import io.hearback.door.HearbackDoor;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the door: finds whose a call is and counts how it ends. Thread-safe; a call
 * allocates one {@link CallUnderWay} when its end is seen elsewhere than its start, else nothing.
 */
public final class WatchedCalls extends HearbackDoor {

  /** Told of everything that goes wrong in advice. */
  public interface FaultListener {
    void fault(String client, Throwable thrown);
  }

  // The body of an error is short, the status says what it is, and alerts wait for it.
  private static final long ERROR_BODY_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final CallsUnderWay underWay = new CallsUnderWay();
  private final Entrance entrance = new Entrance();
  private final FaultListener faults;

  public WatchedCalls(FaultListener faults) {
    this.faults = faults;
  }

  /** From now on calls are judged by {@code rules}; calls that came before have waited for it. */
  public void watch(Rules rules) {
    entrance.open(rules);
  }

  /** Null until {@link #watch}. */
  public @Nullable Rules rules() {
    return entrance.rules();
  }

  /** Whether any call was watched so far. */
  public boolean anyCall() {
    Rules now = rules();
    return now != null && now.anyCall();
  }

  /**
   * Counts by the heads of their answers the calls whose bodies were dropped or take longer than
   * the rules allow. To be called before counts are read.
   */
  public void countOverdue() {
    Rules now = rules();
    if (now != null) {
      long bound = now.openBodyNanos();
      underWay.countOverdue(System.nanoTime(), bound, Math.min(bound, ERROR_BODY_NANOS));
    }
  }

  /** Counts all calls whose answers have begun by their heads, for the process ends. */
  public void countAnswered() {
    underWay.endAnswered();
  }

  @Override
  protected @Nullable Object start(String host, int port, @Nullable String scheme) {
    return entrance.start(host, port, scheme);
  }

  @Override
  protected boolean needsPath(Object call) {
    return call instanceof Route.Question;
  }

  @Override
  protected @Nullable Object startAt(Object call, String host, @Nullable String path) {
    return Entrance.startAt((Route.Question) call, host, path);
  }

  @Override
  protected @Nullable Object startInside(Object call, Object owner) {
    ThreadCalls calls = ThreadCalls.current();
    if (calls.isInside(owner)) {
      ((WatchedHost) call).forget();
      return null;
    }
    calls.enter(owner);
    return call;
  }

  @Override
  protected void tryOnce(@Nullable Object owner) {
    ThreadCalls calls = ThreadCalls.known();
    if (calls != null) {
      calls.attempt(owner);
    }
  }

  @Override
  protected void openBody(@Nullable Object owner, Object body) {
    ThreadCalls calls = ThreadCalls.known();
    if (calls != null) {
      calls.body(owner, body);
    }
  }

  @Override
  protected void wrapBody(Object body) {
    ThreadCalls calls = ThreadCalls.known();
    if (calls != null) {
      calls.wrapBody(body);
    }
  }

  @Override
  protected void askFor(@Nullable Object body) {
    CallUnderWay call = body == null ? null : underWay.find(body);
    ThreadCalls calls = call == null ? ThreadCalls.known() : ThreadCalls.current();
    if (calls != null) {
      calls.reading(call == null ? body : call);
    }
  }

  @Override
  protected void wrapAskedFor(Object stream) {
    ThreadCalls calls = ThreadCalls.known();
    Object body = calls == null ? null : calls.readThrough(stream);
    if (body instanceof CallUnderWay) {
      rename((CallUnderWay) body, stream);
    }
  }

  @Override
  protected void leave(
      Object call,
      Object owner,
      int status,
      @Nullable Throwable thrown,
      boolean cancelled,
      long start) {
    WatchedHost watched = (WatchedHost) call;
    ThreadCalls calls = ThreadCalls.current();
    Object body = calls.body(owner);
    int attempts = calls.attempts(owner);
    boolean counted = calls.leave(owner);
    if (counted && status <= 0 && thrown != null) {
      watched.forget();
    } else if (body != null && (status >= 400 || (status > 0 && thrown == null))) {
      CallUnderWay reading = new CallUnderWay(watched, body, start);
      reading.answered(status, attempts);
      underWay.add(reading);
    } else {
      watched.end(status, thrown, cancelled, System.nanoTime() - start, attempts);
    }
  }

  @Override
  protected void leavePart(Object call, Object owner, @Nullable Throwable thrown, long start) {
    WatchedHost watched = (WatchedHost) call;
    ThreadCalls calls = ThreadCalls.current();
    int attempts = calls.attempts(owner);
    boolean counted = calls.leave(owner);
    if (thrown != null) {
      calls.failed(owner);
    }
    if (counted || thrown == null) {
      watched.forget();
    } else {
      watched.end(0, thrown, false, System.nanoTime() - start, attempts);
    }
  }

  @Override
  protected void endBody(Object body, @Nullable Throwable thrown, boolean cancelled) {
    CallUnderWay call = underWay.find(body);
    if (call != null) {
      end(call, 0, thrown, cancelled);
      return;
    }
    ThreadCalls calls = ThreadCalls.known();
    if (calls != null) {
      calls.bodyOver(body);
    }
  }

  @Override
  protected void closeBody(Object body, @Nullable Throwable thrown) {
    CallUnderWay call = underWay.find(body);
    if (call == null) {
      endBody(body, thrown, false);
    } else if (thrown == null && call.beingRead) {
      cancel(call);
    } else if (call.isAnswered()) {
      end(call, 0, thrown, false);
    }
  }

  @Override
  protected @Nullable Object awaitBytes(Object body) {
    CallUnderWay call = underWay.find(body);
    if (call != null) {
      call.beingRead = true;
    }
    return call;
  }

  @Override
  protected void gotBytes(Object call) {
    ((CallUnderWay) call).beingRead = false;
  }

  @Override
  protected Object startUnderWay(Object call, Object key) {
    CallUnderWay started = new CallUnderWay((WatchedHost) call, key, System.nanoTime());
    underWay.add(started);
    return started;
  }

  @Override
  protected @Nullable Object underWay(Object key) {
    return underWay.find(key);
  }

  @Override
  protected void tryAgain(Object call) {
    ((CallUnderWay) call).attempt();
  }

  @Override
  protected void answer(Object call, int status) {
    ((CallUnderWay) call).answered(status);
  }

  @Override
  protected void end(Object call, int status, @Nullable Throwable thrown, boolean cancelled) {
    CallUnderWay ended = (CallUnderWay) call;
    if (underWay.remove(ended)) {
      ended.count(status, thrown, cancelled);
    }
  }

  @Override
  protected void rename(Object from, Object to) {
    CallUnderWay call = underWay.find(from);
    if (call != null) {
      rename(call, to);
    }
  }

  private void rename(CallUnderWay call, Object to) {
    if (underWay.remove(call)) {
      underWay.add(new CallUnderWay(call, to));
    }
  }

  @Override
  protected void cancel(Object call) {
    end(call, 0, new CancellationException(), true);
  }

  @Override
  protected Object startFuture(Object call, Object key) {
    Following started = new Following(this, (WatchedHost) call, key, System.nanoTime());
    underWay.add(started);
    return started;
  }

  @Override
  protected void expectFuture(Object call) {
    ThreadCalls.current().follow((Following) call);
  }

  @Override
  protected void followUp(CompletableFuture<?> future) {
    ThreadCalls calls = ThreadCalls.known();
    Following following = calls == null ? null : calls.following();
    if (following != null) {
      future.whenComplete(following);
    }
  }

  @Override
  protected void await() {
    ThreadCalls calls = ThreadCalls.known();
    if (calls != null) {
      calls.follow(null);
    }
  }

  @Override
  protected void interrupt() {
    ThreadCalls calls = ThreadCalls.known();
    Following following = calls == null ? null : calls.following();
    if (following != null) {
      end(following, 0, new InterruptedException(), true);
    }
  }

  @Override
  protected void noteFault(String client, Throwable thrown) {
    faults.fault(client, thrown);
  }
}
