package io.hearback.rules;

import static io.hearback.rules.Causes.GIVEN_UP;
import static io.hearback.rules.Causes.failure;
import static io.hearback.rules.Reason.CONNECTION_CLOSED;
import static io.hearback.rules.Reason.CONNECTION_RESET;
import static io.hearback.rules.Reason.CONNECT_REFUSED;
import static io.hearback.rules.Reason.CONNECT_TIMEOUT;
import static io.hearback.rules.Reason.DNS;
import static io.hearback.rules.Reason.INVALID_RESPONSE;
import static io.hearback.rules.Reason.RESPONSE_TIMEOUT;
import static io.hearback.rules.Reason.TLS_CERTIFICATE;
import static io.hearback.rules.Reason.TLS_HANDSHAKE;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions as java.net.http makes them, as {@code send} and as its future show them. */
class FailureOfJavaNetHttpTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        failure(
            DNS, new ConnectException(), new ConnectException(), new UnresolvedAddressException()),
        failure(
            CONNECT_REFUSED,
            new ConnectException(),
            new ConnectException(),
            new ClosedChannelException()),
        failure(RESPONSE_TIMEOUT, new HttpTimeoutException("request timed out")),
        failure(CONNECT_TIMEOUT, new HttpConnectTimeoutException("HTTP connect timed out")),
        failure(
            CONNECT_TIMEOUT,
            new HttpConnectTimeoutException("HTTP connect timed out"),
            new ConnectException("HTTP connect timed out")),
        failure(
            CONNECTION_RESET,
            new IOException("Connection reset"),
            new IOException("Connection reset"),
            new SocketException("Connection reset")),
        failure(CONNECTION_CLOSED, new IOException("/127.0.0.1:1: GOAWAY received")),
        failure(CONNECTION_RESET, new IOException("Received RST_STREAM: Internal error")),
        failure(
            CONNECTION_CLOSED,
            new IOException("HTTP/1.1 header parser received no bytes"),
            new IOException("HTTP/1.1 header parser received no bytes"),
            new EOFException("EOF reached while reading")),
        failure(INVALID_RESPONSE, new ProtocolException("Invalid status line: \"garbage\"")),
        failure(
            INVALID_RESPONSE,
            new IOException("Invalid status line"),
            new ProtocolException("Invalid status line: \"garbage\"")),
        failure(
            INVALID_RESPONSE, new IOException("wrapped"), new NumberFormatException("For input")),
        failure(TLS_HANDSHAKE, new SSLException("Unrecognized SSL message, plaintext connection?")),
        failure(
            TLS_HANDSHAKE,
            new SSLHandshakeException("Remote host terminated the handshake"),
            new SSLHandshakeException("Remote host terminated the handshake"),
            new EOFException("EOF during handshake")),
        failure(
            TLS_CERTIFICATE,
            new SSLHandshakeException("PKIX path building failed"),
            new SSLHandshakeException("PKIX path building failed"),
            new CertificateException("PKIX path building failed"),
            new CertPathBuilderException("unable to find valid certification path")),
        failure(
            CONNECTION_CLOSED,
            new IOException("fixed content-length: 9, bytes received: 3"),
            new EOFException("EOF reached while reading")),
        failure(GIVEN_UP, new CancellationException(), new IOException("Request cancelled")),
        failure(RESPONSE_TIMEOUT, new TimeoutException()));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void hasItsReason(Throwable thrown, Reason reason) {
    Causes.assertReason(thrown, reason);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void hasItInAFutureToo(Throwable thrown, Reason reason) {
    Causes.assertReason(new CompletionException(thrown), reason);
    Causes.assertReason(new ExecutionException(thrown), reason);
    Causes.assertReason(new CompletionException(new ExecutionException(thrown)), reason);
  }
}
