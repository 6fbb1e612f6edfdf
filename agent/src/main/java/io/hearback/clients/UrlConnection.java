package io.hearback.clients;

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
 * read after them.
 */
final class UrlConnection extends Client {

  static final String NAME = "UrlConnection";
  static final String HTTP = "sun.net.www.protocol.http.HttpURLConnection";
  static final String HTTPS = "sun.net.www.protocol.https.AbstractDelegateHttpsURLConnection";

  UrlConnection() {
    hook(HTTP, named("getInputStream0").and(takesArguments(0)), Read.class);
    hook(HTTP, named("getOutputStream0").and(takesArguments(0)), Prepare.class);
    hook(HTTP, named("connect").and(takesArguments(0)), Prepare.class);
    hook(HTTPS, named("connect").and(takesArguments(0)), Prepare.class);
  }

  static final class Read {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Advice.This Object self,
        @Advice.FieldValue("url") URL url,
        @Advice.FieldValue("inputStream") @Nullable InputStream stream,
        @Advice.FieldValue("rememberedException") @Nullable Exception remembered,
        @Advice.Local("start") long start) {
      if (stream != null || remembered != null) {
        return null;
      }
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
        @Advice.FieldValue("responseCode") int status,
        @Advice.Enter @Nullable Object call,
        @Advice.Thrown @Nullable Throwable thrown,
        @Advice.Local("start") long start) {
      if (call != null) {
        HearbackDoor.left(call, self, status, thrown, false, start);
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
}
