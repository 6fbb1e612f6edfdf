package io.hearback.rules;

import static io.hearback.rules.Causes.GIVEN_UP;
import static io.hearback.rules.Causes.failure;
import static io.hearback.rules.Reason.CONNECTION_CLOSED;
import static io.hearback.rules.Reason.CONNECTION_RESET;
import static io.hearback.rules.Reason.CONNECT_REFUSED;
import static io.hearback.rules.Reason.CONNECT_TIMEOUT;
import static io.hearback.rules.Reason.INVALID_RESPONSE;
import static io.hearback.rules.Reason.POOL_EXHAUSTED;
import static io.hearback.rules.Reason.REDIRECT_LIMIT;
import static io.hearback.rules.Reason.RESPONSE_TIMEOUT;
import static io.hearback.rules.Reason.TLS_CERTIFICATE;
import static io.hearback.rules.Reason.UNKNOWN;

import io.hearback.rules.relocated.ConnectTimeoutException;
import io.hearback.rules.relocated.ConnectionPoolTimeoutException;
import io.hearback.rules.relocated.MyConnectTimeoutException;
import io.hearback.rules.relocated.NoHttpResponseException;
import io.hearback.rules.relocated.RedirectException;
import io.hearback.rules.relocated.RequestAbortedException;
import io.hearback.rules.relocated.StreamResetException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.internal.http2.ConnectionShutdownException;
import okhttp3.internal.http2.ErrorCode;
import org.apache.http.HttpHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exceptions of Apache HttpClient 4 and 5 and of OkHttp, their own classes and relocated copies.
 */
class FailureOfClientsTest {

  static Stream<Arguments> apache4() {
    HttpHost host = new HttpHost("x.com");
    return Stream.of(
        failure(
            CONNECT_TIMEOUT,
            new org.apache.http.conn.ConnectTimeoutException(
                new SocketTimeoutException("connect timed out"), host)),
        failure(
            POOL_EXHAUSTED,
            new org.apache.http.conn.ConnectionPoolTimeoutException("Timeout waiting")),
        failure(
            CONNECT_REFUSED,
            new org.apache.http.conn.HttpHostConnectException(
                new ConnectException("Connection refused"), host)),
        failure(
            CONNECT_TIMEOUT,
            new org.apache.http.conn.HttpHostConnectException(
                new ConnectException("Connection timed out"), host)),
        failure(CONNECTION_CLOSED, new org.apache.http.NoHttpResponseException("x.com failed")),
        failure(CONNECTION_CLOSED, new org.apache.http.ConnectionClosedException("Premature end")),
        failure(
            REDIRECT_LIMIT,
            new org.apache.http.client.ClientProtocolException(
                new org.apache.http.client.RedirectException("Maximum redirects (50) exceeded"))),
        failure(
            REDIRECT_LIMIT,
            new org.apache.http.client.ClientProtocolException(
                new org.apache.http.client.CircularRedirectException("Circular redirect"))),
        failure(
            INVALID_RESPONSE,
            new org.apache.http.client.ClientProtocolException(
                new org.apache.http.ProtocolException("The server failed to respond"))),
        failure(
            INVALID_RESPONSE,
            new org.apache.http.client.ClientProtocolException(
                new org.apache.http.UnsupportedHttpVersionException("HTTP/9"))),
        failure(INVALID_RESPONSE, new org.apache.http.ParseException("Not a valid protocol")),
        failure(GIVEN_UP, new InterruptedIOException("Connection has been shut down")),
        failure(
            TLS_CERTIFICATE,
            new SSLException("hostname in certificate didn't match: <x.com> != <y.com>")),
        failure(
            GIVEN_UP,
            new org.apache.http.impl.execchain.RequestAbortedException("Request aborted")),
        failure(
            GIVEN_UP,
            new org.apache.http.impl.execchain.RequestAbortedException(
                "Request aborted", new ConnectException("Connection refused"))));
  }

  static Stream<Arguments> apache5() {
    return Stream.of(
        failure(
            CONNECT_TIMEOUT,
            new org.apache.hc.client5.http.ConnectTimeoutException("x.com failed")),
        failure(
            POOL_EXHAUSTED,
            new org.apache.hc.core5.http.ConnectionRequestTimeoutException("Timeout deadline")),
        failure(
            CONNECT_REFUSED,
            new org.apache.hc.client5.http.HttpHostConnectException("Connect to x.com failed")),
        failure(CONNECTION_CLOSED, new org.apache.hc.core5.http.NoHttpResponseException("x.com")),
        failure(CONNECTION_CLOSED, new org.apache.hc.core5.http.ConnectionClosedException()),
        failure(
            REDIRECT_LIMIT,
            new org.apache.hc.client5.http.ClientProtocolException(
                new org.apache.hc.client5.http.RedirectException("Maximum redirects exceeded"))),
        failure(
            REDIRECT_LIMIT,
            new org.apache.hc.client5.http.ClientProtocolException(
                new org.apache.hc.client5.http.CircularRedirectException("Circular redirect"))),
        failure(
            INVALID_RESPONSE,
            new org.apache.hc.client5.http.ClientProtocolException(
                new org.apache.hc.core5.http.ParseException("Invalid protocol version"))),
        failure(
            INVALID_RESPONSE,
            new org.apache.hc.core5.http.UnsupportedHttpVersionException("HTTP/9")),
        failure(
            CONNECTION_RESET,
            new org.apache.hc.core5.http2.H2StreamResetException(8, "Stream refused")),
        failure(CONNECTION_RESET, new org.apache.hc.core5.http.HttpStreamResetException("Reset")),
        failure(
            GIVEN_UP,
            new org.apache.hc.client5.http.impl.classic.RequestFailedException("Request aborted")));
  }

  static Stream<Arguments> okHttp() {
    return Stream.of(
        failure(RESPONSE_TIMEOUT, new InterruptedIOException("timeout")),
        failure(
            RESPONSE_TIMEOUT, new InterruptedIOException("timeout"), new IOException("Canceled")),
        failure(RESPONSE_TIMEOUT, new SocketTimeoutException("timeout")),
        failure(
            CONNECT_REFUSED,
            new ConnectException("Failed to connect to x.com/10.0.0.1:80"),
            new ConnectException("Connection refused")),
        failure(
            CONNECT_TIMEOUT,
            new SocketTimeoutException("failed to connect to x.com after 100ms"),
            new SocketTimeoutException("Connect timed out")),
        failure(
            CONNECTION_RESET,
            new okhttp3.internal.http2.StreamResetException(ErrorCode.INTERNAL_ERROR)),
        failure(CONNECTION_CLOSED, new ConnectionShutdownException()),
        failure(
            CONNECTION_CLOSED,
            new IOException("unexpected end of stream on http://x.com/..."),
            new EOFException("\\n not found: limit=0 content=…")),
        failure(CONNECTION_CLOSED, new ProtocolException("unexpected end of stream")),
        failure(REDIRECT_LIMIT, new ProtocolException("Too many follow-up requests: 21")),
        failure(INVALID_RESPONSE, new ProtocolException("Unexpected status line: garbage")),
        failure(GIVEN_UP, new IOException("Canceled")));
  }

  static Stream<Arguments> relocated() {
    return Stream.of(
        failure(CONNECT_TIMEOUT, new ConnectTimeoutException("x.com")),
        failure(POOL_EXHAUSTED, new ConnectionPoolTimeoutException("x.com")),
        failure(CONNECTION_CLOSED, new NoHttpResponseException("x.com")),
        failure(REDIRECT_LIMIT, new IOException("wrapped"), new RedirectException("x.com")),
        failure(CONNECTION_RESET, new StreamResetException("CANCEL")),
        failure(GIVEN_UP, new RequestAbortedException("aborted")),
        failure(UNKNOWN, new MyConnectTimeoutException("only ends like it")));
  }

  @ParameterizedTest
  @MethodSource({"apache4", "apache5", "okHttp", "relocated"})
  void hasItsReason(Throwable thrown, Reason reason) {
    Causes.assertReason(thrown, reason);
  }
}
