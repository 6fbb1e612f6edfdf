package io.hearback.clients;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.hearback.door.HearbackDoor;
import java.io.IOException;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * How answers end in OkHttp 3.0 to 3.13, the calls of which {@link OkHttp} watches. Each attempt
 * has a stream, which later versions call codec; up to 3.8 only its sources know how reading
 * failed.
 */
final class OkHttpUpTo313 extends Client {

  static final String NAME = "OkHttpUpTo313";
  static final String UP_TO_3_3 = "okhttp3.internal.http.StreamAllocation";
  static final String FROM_3_4 = "okhttp3.internal.connection.StreamAllocation";
  static final String FIXED_UP_TO_3_4 = "okhttp3.internal.http.Http1xStream$FixedLengthSource";
  static final String CHUNKED_UP_TO_3_4 = "okhttp3.internal.http.Http1xStream$ChunkedSource";
  static final String UNKNOWN_UP_TO_3_4 = "okhttp3.internal.http.Http1xStream$UnknownLengthSource";
  static final String FIXED = "okhttp3.internal.http1.Http1Codec$FixedLengthSource";
  static final String CHUNKED = "okhttp3.internal.http1.Http1Codec$ChunkedSource";
  static final String UNKNOWN = "okhttp3.internal.http1.Http1Codec$UnknownLengthSource";

  OkHttpUpTo313() {
    for (String streams : new String[] {UP_TO_3_3, FROM_3_4}) {
      hook(streams, named("newStream"), Begin.class);
      hook(streams, named("streamFinished").and(takesArguments(2)), Finish.class);
      hook(streams, named("streamFinished").and(takesArguments(4)), FinishFrom39.class);
    }
    String[] sources = {
      FIXED_UP_TO_3_4, CHUNKED_UP_TO_3_4, UNKNOWN_UP_TO_3_4, FIXED, CHUNKED, UNKNOWN
    };
    for (String source : sources) {
      hook(source, named("read"), Read.class);
      hook(source, named("close"), Close.class);
    }
  }

  static final class Begin {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Return @Nullable Object stream) {
      if (stream != null) {
        HearbackDoor.attempt(null);
        HearbackDoor.body(null, stream);
      }
    }
  }

  static final class Finish {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.Argument(0) boolean noNewStreams, @Advice.Argument(1) @Nullable Object stream) {
      // A stream that spoils its connection is told to be finished before it throws.
      if (stream != null && !noNewStreams) {
        HearbackDoor.over(stream, null, false);
      }
    }
  }

  static final class FinishFrom39 {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.FieldValue("canceled") boolean cancelled,
        @Advice.Argument(1) @Nullable Object stream,
        @Advice.Argument(3) @Nullable IOException thrown) {
      if (stream != null) {
        HearbackDoor.over(stream, thrown, cancelled);
      }
    }
  }

  static final class Read {

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.FieldValue("this$0") Object stream,
        @Advice.Return long read,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (read < 0 || thrown != null) {
        HearbackDoor.over(stream, thrown, false);
      }
    }
  }

  /** On entry, for closing reads on, to keep the connection, and may fail in that. */
  static final class Close {

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("this$0") Object stream) {
      HearbackDoor.over(stream, null, false);
    }
  }
}
