package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.hearback.door.HearbackDoor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The client of {@code java.net.http}, Java 11 and later. {@code send} and every {@code sendAsync}
 * end in the private one with four arguments; the application gets the very future that it returns.
 */
final class JavaNetHttp extends Client {

  static final String NAME = "JavaNetHttp";
  static final String CLIENT = "jdk.internal.net.http.HttpClientImpl";

  JavaNetHttp() {
    hook(CLIENT, named("sendAsync").and(takesArguments(4)), SendAsync.class);
    hook(CLIENT, named("send").and(takesArguments(2)), Send.class);
  }

  @Override
  public int status(Object response) {
    return ((HttpResponse<?>) response).statusCode();
  }

  static final class SendAsync {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Advice.Argument(0) HttpRequest request, @Advice.Local("start") long start) {
      URI uri = request.uri();
      Object call = HearbackDoor.enter(uri.getHost(), uri.getPort(), uri.getScheme());
      if (HearbackDoor.asksPath(call)) {
        call = HearbackDoor.enter(call, uri.getHost(), uri.getRawPath());
      }
      start = call == null ? 0 : System.nanoTime();
      return call;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.Enter @Nullable Object call,
        @Advice.Return @Nullable CompletableFuture<?> future,
        @Advice.Thrown @Nullable Throwable thrown,
        @Advice.Local("start") long start) {
      if (call != null && future != null) {
        HearbackDoor.follow(call, future, NAME, start);
      } else if (call != null) {
        HearbackDoor.left(call, call, 0, thrown, false, start);
      }
    }
  }

  /** Up to Java 15 an interrupt leaves the call running that {@code send} waited for. */
  static final class Send {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter() {
      HearbackDoor.awaiting();
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Thrown @Nullable Throwable thrown) {
      if (thrown instanceof InterruptedException) {
        HearbackDoor.interrupted();
      }
    }
  }
}
