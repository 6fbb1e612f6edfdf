package io.hearback.rules;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Tells from an exception why a call failed. Stateless.
 *
 * <p>Clients wrap what the network did in exceptions of their own, each in another way, so the
 * causes are walked and the deepest one that says something decides; an exception class says more
 * than a message, which is read only where one class stands for two faults. Classes outside of the
 * JDK are told by the end of their names: relocated copies fit too, and none of them is loaded.
 */
final class Failure {

  private static final int MAX_DEPTH = 16;

  private Failure() {}

  /**
   * Returns null when the application gave the call up.
   *
   * @param cancelled whether the application had cancelled the call
   */
  static @Nullable Reason reason(Throwable thrown, boolean cancelled) {
    Reason reason = null;
    int depth = 0;
    for (Throwable at = thrown; at != null && depth < MAX_DEPTH; at = at.getCause(), depth++) {
      if (givenUp(at)) {
        return null;
      }
      Reason here = of(at);
      if (here != null && (reason == null || decides(at, here, reason))) {
        reason = here;
      }
      if (here != null && endsTheWalk(at, here)) {
        return here;
      }
    }
    // A client that ran into its own time limit cancels the call itself; that is no cancellation.
    if (cancelled && reason != Reason.RESPONSE_TIMEOUT && reason != Reason.CONNECT_TIMEOUT) {
      return null;
    }
    return reason == null ? Reason.UNKNOWN : reason;
  }

  /**
   * {@link #reason} for what failed after the head of a good answer: whether a connection was reset
   * or closed, or what came made no sense, clients tell each in another way, and some do not know.
   */
  static @Nullable Reason bodyReason(Throwable thrown, boolean cancelled) {
    Reason reason = reason(thrown, cancelled);
    return reason == null || reason == Reason.RESPONSE_TIMEOUT ? reason : Reason.BODY_FAILED;
  }

  /**
   * Whether what failed was the application's own code, which some clients run while they read: a
   * body handler, a mapping of the body. It says nothing about the third party.
   */
  static boolean ofApplication(Throwable thrown) {
    Throwable deepest = thrown;
    int depth = 0;
    while (deepest.getCause() != null && depth++ < MAX_DEPTH) {
      deepest = deepest.getCause();
    }
    return deepest instanceof RuntimeException
        && reason(thrown, false) == Reason.UNKNOWN
        // Netty's own, for one of a body that it cannot decode.
        && !is(deepest, "CodecException");
  }

  private static boolean givenUp(Throwable at) {
    if (at instanceof InterruptedException
        || at instanceof CancellationException
        || at instanceof ClosedByInterruptException
        || is(at, "RequestAbortedException")
        || is(at, "RequestFailedException")) {
      return true;
    }
    String message = at.getMessage();
    if (message == null) {
      return false;
    }
    Class<?> type = at.getClass();
    return (type == IOException.class && message.equals("Canceled"))
        || (type == InterruptedIOException.class && message.contains("nterrupted"))
        // Apache 4.0 to 4.2: aborted from another thread.
        || (type == InterruptedIOException.class && message.endsWith("has been shut down"))
        // The socket was closed on this side, by a thread other than the one that reads.
        || (type == SocketException.class && message.equalsIgnoreCase("socket closed"))
        // The same a moment later: HttpURLConnection's own stream or the JDK's buffer.
        || (type == IOException.class
            && (message.equals("stream is closed") || message.equals("Stream closed")));
  }

  /** Whether nothing deeper can tell more: a handshake may end in a reset or an end of file. */
  private static boolean endsTheWalk(Throwable at, Reason reason) {
    return reason == Reason.TLS_CERTIFICATE
        || reason == Reason.POOL_EXHAUSTED
        || reason == Reason.REDIRECT_LIMIT
        || at instanceof InterruptedIOException
        || at instanceof TimeoutException
        || is(at, "HttpTimeoutException");
  }

  /** Whether what a cause says, {@code here}, goes before what was said above it. */
  private static boolean decides(Throwable at, Reason here, Reason above) {
    if (above == Reason.TLS_HANDSHAKE) {
      // Only a plain SSLException may stand for a fault of the open connection below it.
      return here == Reason.TLS_CERTIFICATE;
    }
    if (above == Reason.CONNECT_REFUSED || above == Reason.CONNECT_TIMEOUT) {
      // AsyncHttpClient takes the handshake for a part of connecting.
      return here == Reason.DNS
          || here == Reason.CONNECT_TIMEOUT
          || here == Reason.TLS_CERTIFICATE
          || here == Reason.TLS_HANDSHAKE;
    }
    if (above == Reason.INVALID_RESPONSE) {
      return !(at instanceof EOFException);
    }
    return true;
  }

  private static @Nullable Reason of(Throwable at) {
    String message = at.getMessage() == null ? "" : at.getMessage();
    if (at instanceof SSLException) {
      return ofTls((SSLException) at);
    }
    if (at instanceof CertificateException
        || at instanceof CertPathBuilderException
        || at instanceof CertPathValidatorException) {
      return Reason.TLS_CERTIFICATE;
    }
    if (at instanceof UnknownHostException || at instanceof UnresolvedAddressException) {
      return Reason.DNS;
    }
    if (is(at, "ConnectionPoolTimeoutException")
        || is(at, "ConnectionRequestTimeoutException")
        || is(at, "TooManyConnectionsException")
        || is(at, "TooManyConnectionsPerHostException")) {
      return Reason.POOL_EXHAUSTED;
    }
    if (is(at, "ConnectTimeoutException") || is(at, "HttpConnectTimeoutException")) {
      return Reason.CONNECT_TIMEOUT;
    }
    if (at instanceof SocketTimeoutException) {
      return message.contains("onnect") ? Reason.CONNECT_TIMEOUT : Reason.RESPONSE_TIMEOUT;
    }
    if (at instanceof InterruptedIOException
        || at instanceof TimeoutException
        || is(at, "HttpTimeoutException")) {
      return Reason.RESPONSE_TIMEOUT;
    }
    if (at instanceof ConnectException) {
      return message.contains("timed out") ? Reason.CONNECT_TIMEOUT : Reason.CONNECT_REFUSED;
    }
    if (at instanceof NoRouteToHostException) {
      return Reason.CONNECT_REFUSED;
    }
    return ofConnection(at, message);
  }

  private static @Nullable Reason ofTls(SSLException at) {
    String message = at.getMessage() == null ? "" : at.getMessage();
    // Apache before 4.4 has no class for a certificate of another host.
    if (at instanceof SSLPeerUnverifiedException
        || message.startsWith("hostname in certificate didn't match")) {
      return Reason.TLS_CERTIFICATE;
    }
    boolean handshake = at instanceof SSLHandshakeException || at instanceof SSLProtocolException;
    Throwable cause = at.getCause();
    // On Java 11 and later an SSLException wraps the timeout or reset of an open TLS connection.
    return !handshake && cause instanceof IOException ? null : Reason.TLS_HANDSHAKE;
  }

  private static @Nullable Reason ofConnection(Throwable at, String message) {
    if (is(at, "RedirectException")
        || is(at, "MaxRedirectException")
        || message.contains("redirected too many")
        || message.startsWith("Too many follow-up requests")) {
      return Reason.REDIRECT_LIMIT;
    }
    if (at instanceof EOFException
        || at instanceof ClosedChannelException
        || is(at, "NoHttpResponseException")
        || is(at, "ConnectionClosedException")
        || is(at, "ConnectionShutdownException")
        || is(at, "RemotelyClosedException")
        || message.startsWith("HTTP/2 stream channel closed")
        // java.net.http up to Java 20, HTTP/2.
        || message.endsWith("GOAWAY received")
        || message.startsWith("Unexpected end of file")
        || message.startsWith("unexpected end of stream")) {
      return Reason.CONNECTION_CLOSED;
    }
    if (at instanceof SocketException
        || is(at, "StreamResetException")
        || is(at, "HttpStreamResetException")
        || (at instanceof IOException
            && (message.contains("onnection reset")
                // java.net.http, HTTP/2.
                || message.startsWith("Received RST_STREAM")
                || message.startsWith("HTTP/2 stream reset")
                || message.equals("Broken pipe")))) {
      return Reason.CONNECTION_RESET;
    }
    if (at instanceof ProtocolException
        || is(at, "ProtocolException")
        || is(at, "UnsupportedHttpVersionException")
        || is(at, "ParseException")
        // The client of Java 11 at a status that is no number.
        || at instanceof NumberFormatException
        // Netty's decoder.
        || (at instanceof IllegalArgumentException && message.startsWith("invalid version format"))
        || is(at, "TooLongFrameException")
        || is(at, "TooLongHttpHeaderException")
        || message.equals("Invalid Http response")) {
      return Reason.INVALID_RESPONSE;
    }
    return null;
  }

  private static boolean is(Throwable at, String simpleName) {
    for (Class<?> type = at.getClass(); type != Throwable.class; type = type.getSuperclass()) {
      String name = type.getName();
      int before = name.length() - simpleName.length() - 1;
      if (before >= 0 && name.charAt(before) == '.' && name.endsWith(simpleName)) {
        return true;
      }
    }
    return false;
  }
}
