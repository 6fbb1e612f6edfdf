package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import io.hearback.door.HearbackDoor;
import java.io.InputStream;
import net.bytebuddy.asm.Advice;
import org.apache.http.HttpRequest;
import org.apache.http.message.BasicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * How answers end in Apache HttpClient 4, the calls of which {@link ApacheClient4} watches. Up to
 * 4.2, and with the old {@code DefaultHttpClient} of later ones, a body is known by its entity;
 * from 4.3 on by the holder of its connection, which its entity and its response share.
 */
final class ApacheClient4Body extends Client {

  static final String NAME = "ApacheClient4Body";
  static final String EXECUTOR = "org.apache.http.protocol.HttpRequestExecutor";
  static final String STREAM = "org.apache.http.conn.EofSensorInputStream";
  static final String ENTITY_UP_TO_4_2 = "org.apache.http.conn.BasicManagedEntity";
  static final String ENTITY = "org.apache.http.impl.execchain.ResponseEntityProxy";
  static final String RESPONSE = "org.apache.http.impl.execchain.HttpResponseProxy";
  static final String DECODING = "org.apache.http.client.entity.DecompressingEntity";
  static final String DECODER = "org.apache.http.client.entity.LazyDecompressingInputStream";

  ApacheClient4Body() {
    hook(EXECUTOR, named("doSendRequest"), Attempt.class);
    hook(STREAM, namedOneOf("read", "available"), Read.class);
    hook(STREAM, named("abortConnection"), Abort.class);

    hook(ENTITY_UP_TO_4_2, isConstructor(), OpenUpTo42.class);
    hook(ENTITY_UP_TO_4_2, named("getContent"), AskUpTo42.class);
    hook(
        ENTITY_UP_TO_4_2,
        namedOneOf(
            "consumeContent",
            "releaseConnection",
            "abortConnection",
            "writeTo",
            "eofDetected",
            "streamClosed"),
        EndUpTo42.class);

    hook(RESPONSE, isConstructor(), Open.class);
    hook(RESPONSE, named("close"), End.class);
    hook(ENTITY, named("getContent"), Ask.class);
    hook(
        ENTITY,
        namedOneOf("releaseConnection", "writeTo", "eofDetected", "streamClosed"),
        End.class);
    hook(ENTITY, named("streamAbort"), GiveUp.class);

    hook(DECODING, named("getContent"), AskForDecoded.class);
    hook(DECODER, isConstructor(), Decoder.class);
    hook(DECODER, named("read"), Decode.class);
    hook(DECODER, named("close"), Close.class);
  }

  static final class Attempt {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) HttpRequest request) {
      // What the application sends is wrapped; a plain one asks a proxy for a tunnel.
      if (!(request instanceof BasicHttpRequest)) {
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

  static final class OpenUpTo42 {

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void made(@Advice.This Object entity) {
      HearbackDoor.body(null, entity);
    }
  }

  static final class AskUpTo42 {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.This Object entity) {
      HearbackDoor.asking(entity);
    }
  }

  static final class EndUpTo42 {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.This Object entity, @Advice.Thrown @Nullable Throwable thrown) {
      HearbackDoor.over(entity, thrown, false);
    }
  }

  static final class Open {

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void made(@Advice.FieldValue("connHolder") @Nullable Object holder) {
      if (holder != null) {
        HearbackDoor.body(null, holder);
      }
    }
  }

  static final class Ask {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.FieldValue("connHolder") @Nullable Object holder) {
      HearbackDoor.asking(holder);
    }
  }

  static final class End {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.FieldValue("connHolder") @Nullable Object holder,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (holder != null) {
        HearbackDoor.over(holder, thrown, false);
      }
    }
  }

  /** Why, only the stream knows, which has no way to the holder. */
  static final class GiveUp {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
        @Advice.FieldValue("connHolder") @Nullable Object holder,
        @Advice.Argument(0) @Nullable Object below) {
      if (holder != null && below != null) {
        HearbackDoor.handOver(holder, below);
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

  static final class Close {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.This Object self, @Advice.Thrown @Nullable Throwable thrown) {
      HearbackDoor.over(self, thrown, false);
    }
  }
}
