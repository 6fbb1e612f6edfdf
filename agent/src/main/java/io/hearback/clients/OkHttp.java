package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;

import io.hearback.door.HearbackDoor;
import net.bytebuddy.asm.Advice;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp 3.0 to 5. Every call, executed or enqueued, runs its chain of interceptors once;
 * redirects, retries and authentication happen inside of it.
 */
final class OkHttp extends Client {

  static final String NAME = "OkHttp";
  static final String UP_TO_4_3 = "okhttp3.RealCall";
  static final String FROM_4_4 = "okhttp3.internal.connection.RealCall";

  OkHttp() {
    // Kotlin's internal methods carry the module in their name: …$okhttp.
    hook(UP_TO_4_3, nameStartsWith("getResponseWithInterceptorChain"), Chain.class);
    hook(FROM_4_4, nameStartsWith("getResponseWithInterceptorChain"), Chain.class);
  }

  static final class Chain {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Advice.FieldValue("originalRequest") Request request, @Advice.Local("start") long start) {
      HttpUrl url = request.url();
      Object call = HearbackDoor.enter(url.host(), url.port(), url.scheme());
      if (HearbackDoor.asksPath(call)) {
        call = HearbackDoor.enter(call, url.host(), url.encodedPath());
      }
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
        HearbackDoor.ended(call, status, thrown, self.isCanceled(), start);
      }
    }
  }
}
