package io.hearback.rules;

import io.hearback.door.HearbackDoor;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the door: finds whose a call is and counts how it ends. Thread-safe; a
 * synchronous call allocates nothing here.
 */
public final class WatchedCalls extends HearbackDoor {

  /** Reads the HTTP status of what a client's future yields. */
  public interface StatusReader {
    int status(Object response);
  }

  /** Told of everything that goes wrong in advice. */
  public interface FaultListener {
    void fault(String client, Throwable thrown);
  }

  private final Map<String, StatusReader> statusReaders =
      new ConcurrentHashMap<String, StatusReader>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final FaultListener faults;
  private volatile @Nullable Rules rules;

  public WatchedCalls(FaultListener faults) {
    this.faults = faults;
  }

  /** From now on calls are judged by {@code rules}; calls that came before have waited for it. */
  public void watch(Rules rules) {
    this.rules = rules;
    ready.countDown();
  }

  /** Null until {@link #watch}. */
  public @Nullable Rules rules() {
    return rules;
  }

  /** Whether any call was watched so far. */
  public boolean anyCall() {
    Rules now = rules;
    if (now != null) {
      for (WatchedHost host : now.watched()) {
        if (host.tally() != null) {
          return true;
        }
      }
    }
    return false;
  }

  public void readStatus(String client, StatusReader reader) {
    statusReaders.put(client, reader);
  }

  @Override
  protected @Nullable Object start(String host, int port, @Nullable String scheme) {
    Rules now = rules;
    if (now == null) {
      now = awaitRules();
      if (now == null) {
        return null;
      }
    }
    Route route = now.hosts().find(host);
    if (route == null) {
      return now.unlisted() == null ? null : now.unlisted().start(host);
    }
    WatchedHost only = route.only();
    return only != null ? only.start(host) : byPort(now, route, host, port, scheme);
  }

  private static @Nullable Object byPort(
      Rules now, Route route, String host, int port, @Nullable String scheme) {
    int effective = port > 0 ? port : "https".equalsIgnoreCase(scheme) ? 443 : 80;
    if (route.asksPath(effective)) {
      return route.question(now, effective);
    }
    return startAt(now, route.choose(effective, ""), host);
  }

  private static @Nullable Object startAt(Rules now, @Nullable WatchedHost watched, String host) {
    WatchedHost counted = watched == null ? now.unlisted() : watched;
    return counted == null ? null : counted.start(host);
  }

  /** The bound guards an application that calls while it holds what reading the rules needs. */
  private @Nullable Rules awaitRules() {
    boolean interrupted = false;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (rules == null) {
      try {
        if (!ready.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return rules;
  }

  @Override
  protected boolean needsPath(Object call) {
    return call instanceof Route.Question;
  }

  @Override
  protected @Nullable Object startAt(Object call, String host, @Nullable String path) {
    Route.Question question = (Route.Question) call;
    return startAt(question.rules, question.choose(path(path)), host);
  }

  /** Some clients have no more than the whole URL of a request to a proxy. */
  private static String path(@Nullable String given) {
    if (given == null || given.isEmpty()) {
      return "/";
    }
    int authority = given.charAt(0) == '/' ? -1 : given.indexOf("://");
    if (authority < 0) {
      return given;
    }
    int slash = given.indexOf('/', authority + 3);
    return slash < 0 ? "/" : given.substring(slash);
  }

  @Override
  protected @Nullable Object startOnce(Object call, Object owner) {
    ThreadCalls calls = ThreadCalls.current();
    if (calls.isInside(owner)) {
      ((WatchedHost) call).forget();
      return null;
    }
    calls.enter(owner);
    return call;
  }

  @Override
  protected void end(
      Object call, int status, @Nullable Throwable thrown, boolean cancelled, long nanos) {
    ((WatchedHost) call).end(status, thrown, cancelled, nanos);
  }

  @Override
  protected void endOnce(
      Object call, Object owner, int status, @Nullable Throwable thrown, long nanos) {
    WatchedHost watched = (WatchedHost) call;
    if (ThreadCalls.current().leave(owner) && status <= 0 && thrown != null) {
      watched.forget();
    } else {
      watched.end(status, thrown, false, nanos);
    }
  }

  @Override
  protected void leave(Object call, Object owner, @Nullable Throwable thrown, long nanos) {
    WatchedHost watched = (WatchedHost) call;
    ThreadCalls calls = ThreadCalls.current();
    boolean counted = calls.leave(owner);
    if (thrown != null) {
      calls.failed(owner);
    }
    if (counted || thrown == null) {
      watched.forget();
    } else {
      watched.end(0, thrown, false, nanos);
    }
  }

  @Override
  protected void followUp(Object call, CompletableFuture<?> future, String client, long start) {
    Following following = new Following((WatchedHost) call, statusReaders.get(client), start);
    ThreadCalls.current().following(following);
    future.whenComplete(following);
  }

  @Override
  protected void await() {
    ThreadCalls.current().following(null);
  }

  @Override
  protected void interrupt() {
    Following following = ThreadCalls.current().following(null);
    if (following != null) {
      following.accept(null, new InterruptedException());
    }
  }

  @Override
  protected void noteFault(String client, Throwable thrown) {
    faults.fault(client, thrown);
  }
}
