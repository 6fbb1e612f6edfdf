package io.hearback.tests.servers;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.http2.HTTP2Session;
import org.eclipse.jetty.http2.frames.GoAwayFrame;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What a server of HTTP/2 does to a stream, or to the connection, instead of answering. */
enum Http2Faults {
  /** RST_STREAM before the head of an answer. */
  RESET {
    @Override
    void meet(Request request, Response response, Callback callback) {
      reset(request, callback);
    }
  },

  /** The head and a first part of the body, then RST_STREAM. */
  RESET_IN_BODY {
    @Override
    void meet(Request request, Response response, Callback callback) {
      response.setStatus(200);
      // A reset overtakes what the client has not taken in; a window full of bytes has been.
      response.write(
          false,
          ByteBuffer.wrap(new byte[4_000_000]),
          Callback.from(() -> reset(request, callback), failure -> callback.failed(failure)));
    }
  },

  /**
   * GOAWAY that says this request was not looked at. Only for the first request of a port, as some
   * clients try again without end.
   */
  GO_AWAY_ONCE {
    @Override
    void meet(Request request, Response response, Callback callback) {
      // The client ends the connection; an end from here could overtake the frame.
      session(request).goAway(new GoAwayFrame(0, ErrorCode.NO_ERROR.code, null), Callback.NOOP);
    }
  };

  abstract void meet(Request request, Response response, Callback callback);

  private static void reset(Request request, Callback callback) {
    // A port that serves faults has one call at a time.
    session(request)
        .getStreams()
        .forEach(
            stream ->
                stream.reset(
                    new ResetFrame(stream.getId(), ErrorCode.INTERNAL_ERROR.code),
                    Callback.from(callback::succeeded, callback::failed)));
  }

  private static HTTP2Session session(Request request) {
    return ((HTTP2Connection) request.getConnectionMetaData().getConnection()).getSession();
  }
}
