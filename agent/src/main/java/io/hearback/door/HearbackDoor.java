package io.hearback.door;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The one class that woven code names. In the shipped jar it is called {@code
 * java.lang.HearbackDoor} and is defined there at run time, so that every class loader sees it.
 * Only JDK types pass it, and until it is opened every call answers "not watched".
 *
 * <p>A call goes in by {@link #enter(String, int, String)}. Where its client comes back on the
 * thread it went in, it goes on by {@link #inside}, comes out by {@link #left} and its body ends by
 * {@link #over}; else it goes on by {@link #begin}, is {@link #answered} and {@link #ended}; a
 * future that the application may end itself is told by {@link #follow}. Thread-safe.
 */
public abstract class HearbackDoor {

  // Not volatile: set once, before the first class is woven, and read on every call.
  private static HearbackDoor opened;

  /** Lets calls through to {@code door} from now on. */
  public static void open(HearbackDoor door) {
    opened = door;
  }

  /**
   * A call is about to start.
   *
   * @param port -1 for the scheme's default
   * @return what to hand back when it ends, or null when the call is not watched
   */
  public static @Nullable Object enter(@Nullable String host, int port, @Nullable String scheme) {
    HearbackDoor door = opened;
    return door == null || host == null ? null : door.start(host, port, scheme);
  }

  /**
   * Whether whose call it is depends on its path, to be told by {@link #enter(Object, String,
   * String)}.
   */
  public static boolean asksPath(@Nullable Object call) {
    return call != null && opened.needsPath(call);
  }

  /**
   * The second step of {@link #enter(String, int, String)} where {@link #asksPath} said so.
   *
   * @return what to hand back when it ends, or null when the call is not watched after all
   */
  @SuppressWarnings("NullAway") // Where asksPath said so there is a call.
  public static @Nullable Object enter(@Nullable Object call, String host, @Nullable String path) {
    return opened.startAt(call, host, path);
  }

  /**
   * A watched call starts that its own thread will end, by {@link #left}: all that this thread does
   * until then belongs to it.
   *
   * @param owner what the client keeps for the whole call
   * @return {@code call}, or null when this thread is already inside a call of that owner
   */
  public static @Nullable Object inside(@Nullable Object call, Object owner) {
    return call == null ? null : opened.startInside(call, owner);
  }

  /**
   * The client sends a request: its first one for a call, or one more after a redirect, a challenge
   * or a failure.
   *
   * @param owner whose call it is, or null for that this thread is inside of
   */
  public static void attempt(@Nullable Object owner) {
    HearbackDoor door = opened;
    if (door != null) {
      door.tryOnce(owner);
    }
  }

  /**
   * The answer to a call that this thread is inside of has a body, which {@link #over} will end.
   * The last one of a call is the one that its application reads.
   *
   * @param owner whose call it is, or null for that this thread is inside of
   * @param body the object that is there as long as the body can be read; never held strongly
   */
  public static void body(@Nullable Object owner, Object body) {
    HearbackDoor door = opened;
    if (door != null) {
      door.openBody(owner, body);
    }
  }

  /** The open body of the call that this thread is inside of, if one is, is read through this. */
  public static void decoded(Object body) {
    HearbackDoor door = opened;
    if (door != null) {
      door.wrapBody(body);
    }
  }

  /**
   * This thread asks for {@code body} to read it. Where a stream that {@link #readThrough} names is
   * made next, it is what the application reads.
   *
   * @param body as told by {@link #body}; null to say that nothing is asked for so far
   */
  public static void asking(@Nullable Object body) {
    HearbackDoor door = opened;
    if (door != null) {
      door.askFor(body);
    }
  }

  /**
   * The body that this thread asked for is decoded by {@code stream}, by which its call is known
   * from now on. Costs an object more.
   */
  public static void readThrough(Object stream) {
    HearbackDoor door = opened;
    if (door != null) {
      door.wrapAskedFor(stream);
    }
  }

  /**
   * A call gone in by {@link #inside} is back in the hands of the application. It ends here, unless
   * its answer has a body.
   *
   * @param status 0 or less when no answer came
   * @param thrown what the application gets to see, or null
   * @param cancelled whether the application had cancelled the call
   * @param start {@link System#nanoTime()} at its start
   */
  public static void left(
      Object call,
      Object owner,
      int status,
      @Nullable Throwable thrown,
      boolean cancelled,
      long start) {
    opened.leave(call, owner, status, thrown, cancelled, start);
  }

  /**
   * A part of a call, gone in by {@link #inside}, is over: it counts only when it failed, for then
   * nothing may come after it.
   */
  public static void prepared(Object call, Object owner, @Nullable Throwable thrown, long start) {
    opened.leavePart(call, owner, thrown, start);
  }

  /**
   * A body has ended: was read to its end, failed or was closed. Says nothing new when asked twice,
   * nor about the body of a call that is not watched.
   *
   * @param body as told by {@link #body} or {@link #begin}
   * @param thrown what the application gets to see, or null
   * @param cancelled whether the application had cancelled the call
   */
  public static void over(Object body, @Nullable Throwable thrown, boolean cancelled) {
    HearbackDoor door = opened;
    if (door != null) {
      door.endBody(body, thrown, cancelled);
    }
  }

  /**
   * {@link #over} for a body that may be closed before its end or while another thread reads it.
   * Says nothing about a call that has no answer yet.
   *
   * @param thrown how reading it failed, or null
   */
  public static void closed(Object body, @Nullable Throwable thrown) {
    HearbackDoor door = opened;
    if (door != null) {
      door.closeBody(body, thrown);
    }
  }

  /**
   * This thread waits for bytes of a body, by which {@link #begin} or {@link #body} know the call:
   * by {@link #closed} meanwhile the call is given up. To be followed by {@link #read} or {@link
   * #ended}.
   *
   * @return the call under way, null for none
   */
  public static @Nullable Object reading(Object body) {
    HearbackDoor door = opened;
    return door == null ? null : door.awaitBytes(body);
  }

  /** The bytes have come that {@link #reading} waited for. */
  public static void read(Object underWay) {
    opened.gotBytes(underWay);
  }

  /**
   * A watched call starts that some other thread may end, by {@link #ended} or {@link #over}.
   *
   * @param key by which {@link #find} knows it: an object that is there for this one call, and as
   *     long as the call can go on; never held strongly
   * @return the call under way, null for a call that is not watched
   */
  public static @Nullable Object begin(@Nullable Object call, Object key) {
    return call == null ? null : opened.startUnderWay(call, key);
  }

  /** The call under way that began with {@code key}, or whose body it is; null for none. */
  public static @Nullable Object find(Object key) {
    HearbackDoor door = opened;
    return door == null ? null : door.underWay(key);
  }

  /** {@link #attempt} for a call under way. */
  public static void attempted(Object underWay) {
    opened.tryAgain(underWay);
  }

  /** The head of the answer that the application gets is in, its body may follow. */
  public static void answered(Object underWay, int status) {
    opened.answer(underWay, status);
  }

  /**
   * A call under way has ended. Counts once, whoever says it first.
   *
   * @param status 0 or less for what {@link #answered} has told, if it has
   * @param thrown what the application gets to see, or null
   * @param cancelled whether the application had cancelled the call
   */
  public static void ended(
      Object underWay, int status, @Nullable Throwable thrown, boolean cancelled) {
    opened.end(underWay, status, thrown, cancelled);
  }

  /**
   * From now on the call that {@code from} stands for is known by {@code to}, the body that wraps
   * it. Costs an object more.
   */
  public static void handOver(Object from, Object to) {
    HearbackDoor door = opened;
    if (door != null) {
      door.rename(from, to);
    }
  }

  /** The application has cancelled a call under way. */
  public static void cancelled(Object underWay) {
    opened.cancel(underWay);
  }

  /**
   * {@link #begin} for a call that the application knows by a future.
   *
   * @return the call under way, to be told by {@link #begun}; null for a call that is not watched
   */
  public static @Nullable Object beginFuture(@Nullable Object call, Object key) {
    return call == null ? null : opened.startFuture(call, key);
  }

  /** The call whose future this thread will {@link #follow}. */
  public static void begun(Object underWay) {
    opened.expectFuture(underWay);
  }

  /**
   * The application gets this future for the call {@link #begun} on this thread since {@link
   * #awaiting}, if one was. The call fails when the future does; when the future yields an answer,
   * the call goes on until its body is {@link #over} or {@link #closed}.
   */
  public static void follow(CompletableFuture<?> future) {
    HearbackDoor door = opened;
    if (door != null) {
      door.followUp(future);
    }
  }

  /** This thread is about to make a call: what it followed before is not that one. */
  public static void awaiting() {
    opened.await();
  }

  /** The call this thread follows since {@link #awaiting} was given up by an interrupt. */
  public static void interrupted() {
    opened.interrupt();
  }

  /** Advice of {@code client} threw {@code thrown}, which the application does not see. */
  public static void fault(Throwable thrown, String client) {
    HearbackDoor door = opened;
    if (door != null) {
      door.noteFault(client, thrown);
    }
  }

  protected abstract @Nullable Object start(String host, int port, @Nullable String scheme);

  protected abstract boolean needsPath(Object call);

  protected abstract @Nullable Object startAt(Object call, String host, @Nullable String path);

  protected abstract @Nullable Object startInside(Object call, Object owner);

  protected abstract void tryOnce(@Nullable Object owner);

  protected abstract void openBody(@Nullable Object owner, Object body);

  protected abstract void wrapBody(Object body);

  protected abstract void askFor(@Nullable Object body);

  protected abstract void wrapAskedFor(Object stream);

  protected abstract void leave(
      Object call,
      Object owner,
      int status,
      @Nullable Throwable thrown,
      boolean cancelled,
      long start);

  protected abstract void leavePart(
      Object call, Object owner, @Nullable Throwable thrown, long start);

  protected abstract void endBody(Object body, @Nullable Throwable thrown, boolean cancelled);

  protected abstract void closeBody(Object body, @Nullable Throwable thrown);

  protected abstract @Nullable Object awaitBytes(Object body);

  protected abstract void gotBytes(Object underWay);

  protected abstract Object startUnderWay(Object call, Object key);

  protected abstract @Nullable Object underWay(Object key);

  protected abstract void tryAgain(Object underWay);

  protected abstract void answer(Object underWay, int status);

  protected abstract void end(
      Object underWay, int status, @Nullable Throwable thrown, boolean cancelled);

  protected abstract void rename(Object from, Object to);

  protected abstract void cancel(Object underWay);

  protected abstract Object startFuture(Object call, Object key);

  protected abstract void expectFuture(Object underWay);

  protected abstract void followUp(CompletableFuture<?> future);

  protected abstract void await();

  protected abstract void interrupt();

  protected abstract void noteFault(String client, Throwable thrown);
}
