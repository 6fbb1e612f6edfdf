package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.hearback.door.HearbackDoor;
import net.bytebuddy.asm.Advice;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Apache HttpClient 5, classic. All variants of {@code execute} end in {@code doExecute}; a
 * response handler runs after it.
 */
final class ApacheClient5 extends Client {

  static final String NAME = "ApacheClient5";
  static final String INTERNAL = "org.apache.hc.client5.http.impl.classic.InternalHttpClient";
  static final String MINIMAL = "org.apache.hc.client5.http.impl.classic.MinimalHttpClient";
  static final String OVER_ASYNC = "org.apache.hc.client5.http.impl.async.ClassicToAsyncAdaptor";

  ApacheClient5() {
    hook(INTERNAL, named("doExecute"), Execute.class);
    hook(MINIMAL, named("doExecute"), Execute.class);
    hook(OVER_ASYNC, named("doExecute"), Execute.class);
  }

  static final class Execute {

    @SuppressWarnings("NullAway") // Where there is no target there is an authority.
    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Advice.Argument(0) @Nullable HttpHost target,
        @Advice.Argument(1) ClassicHttpRequest request,
        @Advice.Local("start") long start) {
      // Without a target the request names its host itself.
      URIAuthority authority = target == null ? request.getAuthority() : null;
      if (target == null && authority == null) {
        return null;
      }
      String host = target == null ? authority.getHostName() : target.getHostName();
      int port = target == null ? authority.getPort() : target.getPort();
      String scheme = target == null ? request.getScheme() : target.getSchemeName();
      Object call = HearbackDoor.enter(host, port, scheme);
      if (HearbackDoor.asksPath(call)) {
        call = HearbackDoor.enter(call, host, request.getPath());
      }
      call = HearbackDoor.inside(call, request);
      start = call == null ? 0 : System.nanoTime();
      return call;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.Argument(1) ClassicHttpRequest request,
        @Advice.Enter @Nullable Object call,
        @Advice.Return @Nullable HttpResponse response,
        @Advice.Thrown @Nullable Throwable thrown,
        @Advice.Local("start") long start) {
      if (call != null) {
        boolean aborted =
            thrown != null
                && request instanceof HttpUriRequest
                && ((HttpUriRequest) request).isAborted();
        int status = response == null ? 0 : response.getCode();
        HearbackDoor.left(call, request, status, thrown, aborted, start);
      }
    }
  }
}
