package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.hearback.door.HearbackDoor;
import java.io.InputStream;
import java.net.URL;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HttpURLConnection, http and https. Whatever reads the answer comes by {@code
 * getInputStream0}, up to four times a call: only the time that ends with a stream or an exception
 * remembered is the call. Connecting and writing are part of it, unless they fail and nothing is
 * read after them. The stream of an answer's body is made inside of that, and some bodies of errors
 * are read there.
 */
final class UrlConnection extends Client {

  static final String NAME = "UrlConnection";
  static final String HTTP = "sun.net.www.protocol.http.HttpURLConnection";
  static final String HTTPS = "sun.net.www.protocol.https.AbstractDelegateHttpsURLConnection";
  static final String BODY = "sun.net.www.protocol.http.HttpURLConnection$HttpInputStream";
  static final String WIRE = "sun.net.www.http.HttpClient";

  UrlConnection() {
    hook(HTTP, named("getInputStream0").and(takesArguments(0)), Read.class);
    hook(HTTP, named("getOutputStream0").and(takesArguments(0)), Prepare.class);
    hook(HTTP, named("connect").and(takesArguments(0)), Prepare.class);
    hook(HTTPS, named("connect").and(takesArguments(0)), Prepare.class);
    hook(HTTP, named("writeRequests").and(takesArguments(0)), Attempt.class);
    hook(WIRE, named("parseHTTP").and(takesArguments(3)), RetryUpTo17.class);
    hook(WIRE, named("parseHTTP").and(takesArguments(2)), Retry.class);
    hook(BODY, isConstructor(), Open.class);
    // What else reads or skips ends here.
    hook(BODY, named("read").and(takesArguments(3)), ReadBody.class);
    hook(BODY, named("close"), Close.class);
  }

  static final class Read {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Advice.This Object self,
        @Advice.FieldValue("url") URL url,
        @Advice.FieldValue("inputStream") @Nullable InputStream stream,
        @Advice.FieldValue("cachedInputStream") @Nullable InputStream cached,
        @Advice.FieldValue("rememberedException") @Nullable Exception remembered,
        @Advice.FieldValue("strOutputStream") @Nullable Object streamed,
        @Advice.Local("start") long start) {
      if (stream != null || cached != null || remembered != null) {
        return null;
      }
      Object call = HearbackDoor.enter(url.getHost(), url.getPort(), url.getProtocol());
      if (HearbackDoor.asksPath(call)) {
        call = HearbackDoor.enter(call, url.getHost(), url.getPath());
      }
      call = HearbackDoor.inside(call, self);
      start = call == null ? 0 : System.nanoTime();
      if (call != null && streamed != null) {
        // Its request is on the wire, for the application wrote the body itself.
        HearbackDoor.attempt(self);
      }
      return call;
    }

    /** Without a connection there is no body, or it has been read. */
    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Object self,
        @Advice.FieldValue("responseCode") int status,
        @Advice.FieldValue("http") @Nullable Object connection,
        @Advice.FieldValue("inputStream") @Nullable InputStream stream,
        @Advice.FieldValue("cachedInputStream") @Nullable InputStream cached,
        @Advice.Enter @Nullable Object call,
        @Advice.Thrown @Nullable Throwable thrown,
        @Advice.Local("start") long start) {
      if (call != null) {
        if (connection == null && stream != null) {
          HearbackDoor.over(stream, null, false);
        }
        // The JDK asks a ResponseCache for good answers only, and reads their status later.
        int seen = cached != null && thrown == null && status <= 0 ? 200 : status;
        HearbackDoor.left(call, self, seen, thrown, false, start);
      }
    }
  }

  static final class Prepare {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Advice.This Object self,
        @Advice.FieldValue("url") URL url,
        @Advice.Local("start") long start) {
      Object call = HearbackDoor.enter(url.getHost(), url.getPort(), url.getProtocol());
      if (HearbackDoor.asksPath(call)) {
        call = HearbackDoor.enter(call, url.getHost(), url.getPath());
      }
      call = HearbackDoor.inside(call, self);
      start = call == null ? 0 : System.nanoTime();
      return call;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Object self,
        @Advice.Enter @Nullable Object call,
        @Advice.Thrown @Nullable Throwable thrown,
        @Advice.Local("start") long start) {
      if (call != null) {
        HearbackDoor.prepared(call, self, thrown, start);
      }
    }
  }

  static final class Attempt {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object self) {
      HearbackDoor.attempt(self);
    }
  }

  /** Comes back to itself after it has sent the request once more, on a new connection. */
  static final class Retry {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
        @Advice.FieldValue("failedOnce") boolean again, @Advice.Argument(1) Object connection) {
      if (again) {
        HearbackDoor.attempt(connection);
      }
    }
  }

  static final class RetryUpTo17 {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
        @Advice.FieldValue("failedOnce") boolean again, @Advice.Argument(2) Object connection) {
      if (again) {
        HearbackDoor.attempt(connection);
      }
    }
  }

  static final class Open {

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void made(@Advice.This Object self, @Advice.Argument(0) Object connection) {
      HearbackDoor.body(connection, self);
    }
  }

  static final class ReadBody {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(@Advice.This Object self) {
      return HearbackDoor.reading(self);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Object self,
        @Advice.Enter @Nullable Object call,
        @Advice.Return int read,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (thrown == null && read >= 0) {
        if (call != null) {
          HearbackDoor.read(call);
        }
      } else if (call != null) {
        HearbackDoor.ended(call, 0, thrown, false);
      } else {
        HearbackDoor.over(self, thrown, false);
      }
    }
  }

  /** {@code disconnect()} comes by here. */
  static final class Close {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.This Object self) {
      HearbackDoor.closed(self, null);
    }
  }
}
