package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.hearback.door.HearbackDoor;
import java.io.IOException;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp 3.14 to 5. Every call, executed or enqueued, runs its chain of interceptors once;
 * redirects, retries and authentication happen inside of it, each with an exchange of its own,
 * which knows the end of its body. A body that is decoded ends where the decoder does.
 */
final class OkHttp extends Client {

  static final String NAME = "OkHttp";
  static final String UP_TO_4_3 = "okhttp3.RealCall";
  static final String FROM_4_4 = "okhttp3.internal.connection.RealCall";
  static final String EXCHANGE = "okhttp3.internal.connection.Exchange";
  static final String GZIP = "okio.GzipSource";

  OkHttp() {
    // Kotlin's internal methods carry the module in their name: …$okhttp.
    hook(UP_TO_4_3, nameStartsWith("getResponseWithInterceptorChain"), Chain.class);
    hook(FROM_4_4, nameStartsWith("getResponseWithInterceptorChain"), Chain.class);
    hook(EXCHANGE, named("writeRequestHeaders"), Attempt.class);
    hook(EXCHANGE, named("openResponseBody"), Open.class);
    hook(EXCHANGE, named("bodyComplete").and(takesArguments(4)), Complete.class);
    hook(EXCHANGE, named("bodyComplete").and(takesArguments(5)), CompleteFrom55.class);
    hook(GZIP, isConstructor(), Decoder.class);
    hook(GZIP, named("read"), Decode.class);
    hook(GZIP, named("close"), Close.class);
  }

  static final class Chain {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Advice.This Object self,
        @Advice.FieldValue("originalRequest") Request request,
        @Advice.Local("start") long start) {
      HttpUrl url = request.url();
      Object call = HearbackDoor.enter(url.host(), url.port(), url.scheme());
      if (HearbackDoor.asksPath(call)) {
        call = HearbackDoor.enter(call, url.host(), url.encodedPath());
      }
      call = HearbackDoor.inside(call, self);
      start = call == null ? 0 : System.nanoTime();
      return call;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Call self,
        @Advice.Enter @Nullable Object call,
        @Advice.Return @Nullable Response response,
        @Advice.Thrown @Nullable Throwable thrown,
        @Advice.Local("start") long start) {
      if (call != null) {
        int status = response == null ? 0 : response.code();
        HearbackDoor.left(call, self, status, thrown, self.isCanceled(), start);
      }
    }
  }

  static final class Attempt {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("call") Object call) {
      HearbackDoor.attempt(call);
    }
  }

  static final class Open {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object self, @Advice.FieldValue("call") Object call) {
      HearbackDoor.body(call, self);
    }
  }

  /** The exception that comes back is the one that the application gets. */
  static final class Complete {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Object self,
        @Advice.FieldValue(value = "call", typing = Typing.DYNAMIC) Call call,
        @Advice.Argument(1) boolean response,
        @Advice.Return @Nullable IOException thrown) {
      if (response) {
        HearbackDoor.over(self, thrown, call.isCanceled());
      }
    }
  }

  static final class CompleteFrom55 {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Object self,
        @Advice.FieldValue(value = "call", typing = Typing.DYNAMIC) Call call,
        @Advice.Argument(2) boolean response,
        @Advice.Return @Nullable IOException thrown) {
      if (response) {
        HearbackDoor.over(self, thrown, call.isCanceled());
      }
    }
  }

  static final class Decoder {

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void made(@Advice.This Object self) {
      HearbackDoor.decoded(self);
    }
  }

  static final class Decode {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Object self,
        @Advice.Return long read,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (read < 0 || thrown != null) {
        HearbackDoor.over(self, thrown, false);
      }
    }
  }

  static final class Close {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.This Object self) {
      HearbackDoor.over(self, null, false);
    }
  }
}
