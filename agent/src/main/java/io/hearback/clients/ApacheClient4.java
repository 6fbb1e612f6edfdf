package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.nameEndsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.hearback.door.HearbackDoor;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.jspecify.annotations.Nullable;

/**
 * Apache HttpClient 4.0 to 4.5. All variants of {@code execute} end in the one with host, request
 * and context; a {@code ResponseHandler} runs after it.
 */
final class ApacheClient4 extends Client {

  static final String NAME = "ApacheClient4";
  static final String INTERNAL = "org.apache.http.impl.client.InternalHttpClient";
  static final String MINIMAL = "org.apache.http.impl.client.MinimalHttpClient";
  static final String ABSTRACT = "org.apache.http.impl.client.AbstractHttpClient";

  ApacheClient4() {
    hook(INTERNAL, outlet("doExecute"), Execute.class);
    hook(MINIMAL, outlet("doExecute"), Execute.class);
    // From 4.3 on AbstractHttpClient has doExecute too, and inherits this execute.
    hook(ABSTRACT, outlet("doExecute").or(outlet("execute")), Execute.class);
  }

  // A relocated copy has a prefix before the names of its types.
  private static ElementMatcher.Junction<MethodDescription> outlet(String name) {
    return named(name)
        .and(takesArguments(3))
        .and(takesArgument(0, nameEndsWith("org.apache.http.HttpHost")))
        .and(takesArgument(1, nameEndsWith("org.apache.http.HttpRequest")))
        .and(takesArgument(2, nameEndsWith("org.apache.http.protocol.HttpContext")));
  }

  static final class Execute {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Advice.Argument(0) @Nullable HttpHost target,
        @Advice.Argument(1) HttpRequest request,
        @Advice.Local("start") long start) {
      if (target == null) {
        return null;
      }
      String host = target.getHostName();
      Object call = HearbackDoor.enter(host, target.getPort(), target.getSchemeName());
      if (HearbackDoor.asksPath(call)) {
        call = HearbackDoor.enter(call, host, request.getRequestLine().getUri());
      }
      call = HearbackDoor.inside(call, request);
      start = call == null ? 0 : System.nanoTime();
      return call;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.Argument(1) HttpRequest request,
        @Advice.Enter @Nullable Object call,
        @Advice.Return @Nullable HttpResponse response,
        @Advice.Thrown @Nullable Throwable thrown,
        @Advice.Local("start") long start) {
      if (call != null) {
        int status = response == null ? 0 : response.getStatusLine().getStatusCode();
        boolean aborted =
            thrown != null
                && request instanceof HttpUriRequest
                && ((HttpUriRequest) request).isAborted();
        HearbackDoor.left(call, request, status, thrown, aborted, start);
      }
    }
  }
}
