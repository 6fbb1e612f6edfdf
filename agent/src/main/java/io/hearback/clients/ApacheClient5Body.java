package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.declaresField;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.nameEndsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.hearback.door.HearbackDoor;
import java.io.InputStream;
import net.bytebuddy.asm.Advice;
import org.apache.hc.core5.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * How answers end in the classic Apache HttpClient 5, the calls of which {@link ApacheClient5}
 * watches. A body is known by what runs its call, which its entity and its response share.
 */
final class ApacheClient5Body extends Client {

  static final String NAME = "ApacheClient5Body";
  static final String EXECUTOR = "org.apache.hc.core5.http.impl.io.HttpRequestExecutor";
  static final String STREAM = "org.apache.hc.core5.http.io.EofSensorInputStream";
  static final String ENTITY = "org.apache.hc.client5.http.impl.classic.ResponseEntityProxy";
  static final String RESPONSE = "org.apache.hc.client5.http.impl.classic.CloseableHttpResponse";
  static final String DECODING = "org.apache.hc.client5.http.entity.DecompressingEntity";
  static final String DECODER = "org.apache.hc.client5.http.entity.LazyDecompressingInputStream";
  static final String DECODING_FROM_5_6 =
      "org.apache.hc.client5.http.entity.compress.DecompressingEntity";
  static final String DECODER_FROM_5_6 = DECODING_FROM_5_6 + "$LazyDecompressingInputStream";

  ApacheClient5Body() {
    String runtime = "org.apache.hc.client5.http.classic.ExecRuntime";
    hook(EXECUTOR, named("execute").and(takesArguments(4)), Attempt.class);
    hook(STREAM, namedOneOf("read", "available"), Read.class);
    hook(STREAM, named("abort"), Abort.class);

    hook(RESPONSE, isConstructor().and(takesArgument(1, nameEndsWith(runtime))), Open.class);
    hook(
        RESPONSE, named("close").and(isDeclaredBy(declaresField(named("execRuntime")))), End.class);
    // From 5.5 on a lambda closes, which knows what its response does not.
    hook(RESPONSE, isStatic().and(takesArgument(1, nameEndsWith(runtime))), Close.class);
    hook(ENTITY, named("getContent"), Ask.class);
    hook(
        ENTITY,
        namedOneOf("releaseConnection", "writeTo", "eofDetected", "streamClosed", "close"),
        End.class);
    hook(ENTITY, named("streamAbort"), GiveUp.class);

    for (String decoding : new String[] {DECODING, DECODING_FROM_5_6}) {
      hook(decoding, named("getContent"), AskForDecoded.class);
    }
    for (String decoder : new String[] {DECODER, DECODER_FROM_5_6}) {
      hook(decoder, isConstructor(), Decoder.class);
      hook(decoder, named("read"), Decode.class);
      hook(decoder, named("close"), CloseDecoder.class);
    }
  }

  static final class Attempt {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) HttpRequest request) {
      // CONNECT asks a proxy for a tunnel.
      Object method = request.getMethod();
      if (!method.equals("CONNECT")) {
        HearbackDoor.attempt(null);
      }
    }
  }

  /** The stream lets go of the one below it before it throws. */
  static final class Read {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(@Advice.FieldValue("wrappedStream") @Nullable InputStream below) {
      return below;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.FieldValue("eofWatcher") @Nullable Object entity,
        @Advice.Enter @Nullable Object below,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (thrown != null && below != null && entity != null) {
        HearbackDoor.over(below, thrown, false);
        HearbackDoor.over(entity, thrown, false);
      }
    }
  }

  static final class Abort {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(@Advice.FieldValue("wrappedStream") @Nullable InputStream below) {
      return below;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.FieldValue("eofWatcher") @Nullable Object entity,
        @Advice.Enter @Nullable Object below) {
      if (below != null && entity != null) {
        HearbackDoor.over(below, null, false);
        HearbackDoor.over(entity, null, false);
      }
    }
  }

  static final class Open {

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void made(@Advice.Argument(1) @Nullable Object runtime) {
      if (runtime != null) {
        HearbackDoor.body(null, runtime);
      }
    }
  }

  static final class Close {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.Argument(1) @Nullable Object runtime, @Advice.Thrown @Nullable Throwable thrown) {
      if (runtime != null) {
        HearbackDoor.over(runtime, thrown, false);
      }
    }
  }

  static final class Ask {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.FieldValue("execRuntime") @Nullable Object runtime) {
      HearbackDoor.asking(runtime);
    }
  }

  static final class End {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.FieldValue("execRuntime") @Nullable Object runtime,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (runtime != null) {
        HearbackDoor.over(runtime, thrown, false);
      }
    }
  }

  /** Why, only the stream knows, which has no way to the runtime. */
  static final class GiveUp {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
        @Advice.FieldValue("execRuntime") @Nullable Object runtime,
        @Advice.Argument(0) @Nullable Object below) {
      if (runtime != null && below != null) {
        HearbackDoor.handOver(runtime, below);
      }
    }
  }

  static final class AskForDecoded {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter() {
      HearbackDoor.asking(null);
    }
  }

  static final class Decoder {

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void made(@Advice.This Object self) {
      HearbackDoor.readThrough(self);
    }
  }

  static final class Decode {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.This Object self,
        @Advice.Return int read,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (read < 0 || thrown != null) {
        HearbackDoor.over(self, thrown, false);
      }
    }
  }

  static final class CloseDecoder {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.This Object self, @Advice.Thrown @Nullable Throwable thrown) {
      HearbackDoor.over(self, thrown, false);
    }
  }
}
