package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.hearback.door.HearbackDoor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import jdk.internal.net.http.Exchange;
import jdk.internal.net.http.Http1Response;
import jdk.internal.net.http.Response;
import jdk.internal.net.http.Stream;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;

/**
 * The client of {@code java.net.http}, Java 11 and later. A {@code MultiExchange} is one call, sent
 * in as many exchanges as it takes; the application gets the very future that it came from.
 *
 * <p>The future fails with the call, but may yield an answer whose body has just begun. A body's
 * end is seen where the protocol's own reader sees it, whatever subscriber the application chose:
 * the end, a failure, or the subscription cancelled.
 */
final class JavaNetHttp extends Client {

  static final String NAME = "JavaNetHttp";
  static final String CLIENT = "jdk.internal.net.http.HttpClientImpl";
  static final String CALL = "jdk.internal.net.http.MultiExchange";
  static final String EXCHANGE = "jdk.internal.net.http.Exchange";
  static final String HTTP_1 = "jdk.internal.net.http.Http1Response";
  static final String HTTP_1_BODY = "jdk.internal.net.http.Http1Response$BodyReader";
  static final String HTTP_2 = "jdk.internal.net.http.Stream";

  JavaNetHttp() {
    hook(CLIENT, named("sendAsync").and(takesArguments(4)), SendAsync.class);
    hook(CLIENT, named("send").and(takesArguments(2)), Send.class);
    hook(CALL, named("responseAsync").and(takesArguments(1)), Begin.class);
    hook(CALL, named("responseAsyncImpl").and(takesArguments(0)), Attempt.class);
    hook(CALL, named("responseFilters").and(takesArguments(1)), Head.class);
    hook(CALL, named("handleNoBody").and(takesArguments(2)), NoBody.class);
    hook(CALL, named("cancel").and(takesArgument(0, boolean.class)), Cancel.class);
    hook(EXCHANGE, named("readBodyAsync").and(takesArguments(1)), Ignored.class);
    hook(HTTP_1, named("onReadError").and(takesArguments(1)), ReadFailed.class);
    hook(HTTP_1_BODY, named("onComplete").and(takesArguments(1)), End.class);
    hook(HTTP_1_BODY, named("close").and(takesArguments(1)), End.class);
    hook(HTTP_2, named("setEndStreamReceived").and(takesArguments(0)), EndOfStream.class);
    hook(HTTP_2, named("cancel").and(takesArguments(0)), EndOfStream.class);
    hook(HTTP_2, named("cancelImpl").and(takesArguments(2)), StreamFailed.class);
    hook(HTTP_2, named("handleReset").and(takesArguments(2)), StreamReset.class);
  }

  /** {@code send} and every {@code sendAsync} end here. */
  static final class SendAsync {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter() {
      HearbackDoor.awaiting();
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Return @Nullable CompletableFuture<?> future) {
      if (future != null) {
        HearbackDoor.follow(future);
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

  static final class Begin {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Advice.This Object self,
        @Advice.FieldValue(value = "request", typing = Typing.DYNAMIC) HttpRequest request) {
      URI uri = request.uri();
      Object call = HearbackDoor.enter(uri.getHost(), uri.getPort(), uri.getScheme());
      if (HearbackDoor.asksPath(call)) {
        call = HearbackDoor.enter(call, uri.getHost(), uri.getRawPath());
      }
      return HearbackDoor.beginFuture(call, self);
    }

    /** Not before: what runs inside, a ProxySelector say, may call for itself. */
    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.Enter @Nullable Object underWay, @Advice.Thrown @Nullable Throwable thrown) {
      if (underWay != null && thrown == null) {
        HearbackDoor.begun(underWay);
      } else if (underWay != null) {
        HearbackDoor.ended(underWay, 0, thrown, false);
      }
    }
  }

  static final class Attempt {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object self) {
      Object underWay = HearbackDoor.find(self);
      if (underWay != null) {
        HearbackDoor.attempted(underWay);
      }
    }
  }

  /** The answer that leads to no further request is the application's. */
  static final class Head {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Object self,
        @Advice.Argument(0) Response response,
        @Advice.Return @Nullable Object next,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (next == null && thrown == null) {
        Object underWay = HearbackDoor.find(self);
        if (underWay != null) {
          HearbackDoor.answered(underWay, response.statusCode());
        }
      }
    }
  }

  static final class NoBody {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object self) {
      HearbackDoor.closed(self, null);
    }
  }

  /** From Java 16 on the application's future hands this on, and then fails of it. */
  static final class Cancel {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object self, @Advice.Argument(0) boolean interrupts) {
      if (interrupts) {
        Object underWay = HearbackDoor.find(self);
        if (underWay != null) {
          HearbackDoor.cancelled(underWay);
        }
      }
    }
  }

  /** The proxy refused a tunnel, and its body was thrown away. */
  static final class Ignored {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
        @Advice.FieldValue("multi") Object call,
        @Advice.FieldValue("bodyIgnored") @Nullable Object ignored) {
      if (ignored != null) {
        HearbackDoor.closed(call, null);
      }
    }
  }

  /** The body of an answer that leads to a further request ends here too: it is not the last. */
  static final class End {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
        @Advice.FieldValue("this$0") Http1Response<?> response,
        @Advice.Argument(0) @Nullable Throwable thrown) {
      Exchange<?> exchange = response.exchange.exchange;
      if (exchange.multi.exchange == exchange) {
        HearbackDoor.closed(exchange.multi, thrown);
      }
    }
  }

  static final class ReadFailed {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
        @Advice.This Http1Response<?> self, @Advice.Argument(0) @Nullable Throwable thrown) {
      Exchange<?> exchange = self.exchange.exchange;
      if (exchange.multi.exchange == exchange) {
        HearbackDoor.closed(exchange.multi, thrown);
      }
    }
  }

  static final class EndOfStream {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Stream<?> self, @Advice.FieldValue("streamid") int id) {
      // What the server pushes has an even number.
      if ((id & 1) != 0 && self.exchange.multi.exchange == self.exchange) {
        HearbackDoor.closed(self.exchange.multi, null);
      }
    }
  }

  static final class StreamFailed {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
        @Advice.This Stream<?> self,
        @Advice.FieldValue("streamid") int id,
        @Advice.Argument(0) @Nullable Throwable thrown) {
      if ((id & 1) != 0 && self.exchange.multi.exchange == self.exchange) {
        HearbackDoor.closed(self.exchange.multi, thrown);
      }
    }
  }

  static final class StreamReset {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Stream<?> self,
        @Advice.FieldValue("streamid") int id,
        @Advice.FieldValue("errorRef") AtomicReference<Throwable> error) {
      if ((id & 1) != 0 && self.exchange.multi.exchange == self.exchange) {
        HearbackDoor.closed(self.exchange.multi, error.get());
      }
    }
  }
}
