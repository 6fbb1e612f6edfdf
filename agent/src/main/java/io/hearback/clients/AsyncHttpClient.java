package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.hearback.door.HearbackDoor;
import net.bytebuddy.asm.Advice;
import org.asynchttpclient.HttpResponseStatus;
import org.asynchttpclient.Request;
import org.asynchttpclient.netty.NettyResponseFuture;
import org.asynchttpclient.uri.Uri;
import org.jspecify.annotations.Nullable;

/**
 * AsyncHttpClient 2 and 3. One future stands for a call from its first request on, through
 * redirects, challenges, retries and the CONNECT of a proxy, until its last byte.
 */
final class AsyncHttpClient extends Client {

  static final String NAME = "AsyncHttpClient";
  static final String FUTURE = "org.asynchttpclient.netty.NettyResponseFuture";
  static final String SENDER = "org.asynchttpclient.netty.request.NettyRequestSender";
  static final String INTERCEPTORS = "org.asynchttpclient.netty.handler.intercept.Interceptors";
  static final String HANDLER = "org.asynchttpclient.netty.handler.HttpHandler";
  static final String HANDLER_2 = "org.asynchttpclient.netty.handler.Http2Handler";

  AsyncHttpClient() {
    hook(FUTURE, isConstructor(), Begin.class);
    hook(FUTURE, named("done").and(takesArguments(0)), Done.class);
    hook(FUTURE, named("abort").and(takesArguments(1)), Abort.class);
    hook(FUTURE, named("cancel").and(takesArguments(1)), Cancel.class);
    hook(SENDER, named("writeRequest").and(takesArguments(2)), Attempt.class);
    hook(INTERCEPTORS, named("exitAfterIntercept"), Head.class);
    hook(HANDLER, named("handleChunk"), Chunk.class);
    hook(HANDLER_2, named("handleHttp2DataFrame"), Chunk.class);
  }

  static final class Begin {

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void made(@Advice.This Object self, @Advice.Argument(0) Request request) {
      Uri uri = request.getUri();
      Object call = HearbackDoor.enter(uri.getHost(), uri.getPort(), uri.getScheme());
      if (HearbackDoor.asksPath(call)) {
        call = HearbackDoor.enter(call, uri.getHost(), uri.getPath());
      }
      HearbackDoor.begin(call, self);
    }
  }

  static final class Done {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object self) {
      HearbackDoor.over(self, null, false);
    }
  }

  static final class Abort {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object self, @Advice.Argument(0) @Nullable Throwable thrown) {
      HearbackDoor.over(self, thrown, false);
    }
  }

  static final class Cancel {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object self) {
      Object call = HearbackDoor.find(self);
      if (call != null) {
        HearbackDoor.cancelled(call);
      }
    }
  }

  /** The rest of a request whose head waited for a 100 comes by here as well. */
  static final class Attempt {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) NettyResponseFuture<?> future) {
      Object call = HearbackDoor.find(future);
      if (call != null && !future.isHeadersAlreadyWrittenOnContinue()) {
        HearbackDoor.attempted(call);
      }
    }
  }

  /** What no interceptor takes is the answer that the application gets. */
  static final class Head {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.Argument(1) Object future,
        @Advice.Argument(4) HttpResponseStatus status,
        @Advice.Return boolean taken,
        @Advice.Thrown @Nullable Throwable thrown) {
      Object call = taken || thrown != null ? null : HearbackDoor.find(future);
      if (call != null) {
        HearbackDoor.answered(call, status.getStatusCode());
      }
    }
  }

  /** Only what the application does with its bytes can throw here. */
  static final class Chunk {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Argument(2) Object future, @Advice.Thrown @Nullable Throwable thrown) {
      if (thrown != null) {
        HearbackDoor.over(future, null, false);
      }
    }
  }
}
