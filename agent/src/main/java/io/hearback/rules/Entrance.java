package io.hearback.rules;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds whose a call is, by the rules of the moment. Thread-safe; allocates nothing. */
final class Entrance {

  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile @Nullable Rules rules;

  /** From now on these rules decide; calls that came before have waited for them. */
  void open(Rules rules) {
    this.rules = rules;
    ready.countDown();
  }

  /** Null until {@link #open}. */
  @Nullable Rules rules() {
    return rules;
  }

  /** The host that is called, a question for the path, or null for a call that is not watched. */
  @Nullable Object start(String host, int port, @Nullable String scheme) {
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

  /** The second step, where the path was asked for. */
  static @Nullable Object startAt(Route.Question question, String host, @Nullable String path) {
    return startAt(question.rules, question.choose(path(path)), host);
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
}
