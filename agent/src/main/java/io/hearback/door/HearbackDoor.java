package io.hearback.door;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The one class that woven code names. In the shipped jar it is called {@code
 * java.lang.HearbackDoor} and is defined there at run time, so that every class loader sees it.
 * Only JDK types pass it, and until it is opened every call answers "not watched".
 *
 * <p>A call goes in by {@link #enter(String, int, String)} and out by one of {@link #ended}, {@link
 * #follow} and {@link #left}. Thread-safe; allocates nothing itself.
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
   * Keeps a call from counting again inside itself, for clients that come by several times.
   *
   * @param owner what the client keeps for the whole call
   * @return {@code call}, or null when this thread is already inside a call of that owner
   */
  public static @Nullable Object once(@Nullable Object call, Object owner) {
    return call == null ? null : opened.startOnce(call, owner);
  }

  /**
   * A watched call has ended.
   *
   * @param status 0 or less when no answer came
   * @param thrown what the application gets to see, or null
   * @param cancelled whether the application had cancelled the call
   * @param start {@link System#nanoTime()} at its start
   */
  public static void ended(
      Object call, int status, @Nullable Throwable thrown, boolean cancelled, long start) {
    opened.end(call, status, thrown, cancelled, System.nanoTime() - start);
  }

  /** {@link #ended} for a call that went in by {@link #once}. */
  public static void endedOnce(
      Object call, Object owner, int status, @Nullable Throwable thrown, long start) {
    opened.endOnce(call, owner, status, thrown, System.nanoTime() - start);
  }

  /**
   * A part of a call, gone in by {@link #once}, is over: it counts only when it failed, for then
   * nothing may come after it.
   */
  public static void left(Object call, Object owner, @Nullable Throwable thrown, long start) {
    opened.leave(call, owner, thrown, System.nanoTime() - start);
  }

  /** A watched call that ends when {@code future} does; {@code client} can read its status. */
  public static void follow(Object call, CompletableFuture<?> future, String client, long start) {
    opened.followUp(call, future, client, start);
  }

  /** This thread is about to wait for a call: what it followed before is not that one. */
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

  protected abstract @Nullable Object startOnce(Object call, Object owner);

  protected abstract void end(
      Object call, int status, @Nullable Throwable thrown, boolean cancelled, long nanos);

  protected abstract void endOnce(
      Object call, Object owner, int status, @Nullable Throwable thrown, long nanos);

  protected abstract void leave(Object call, Object owner, @Nullable Throwable thrown, long nanos);

  protected abstract void followUp(
      Object call, CompletableFuture<?> future, String client, long start);

  protected abstract void await();

  protected abstract void interrupt();

  protected abstract void noteFault(String client, Throwable thrown);
}
