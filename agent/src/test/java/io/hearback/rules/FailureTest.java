package io.hearback.rules;

import static io.hearback.rules.Causes.GIVEN_UP;
import static io.hearback.rules.Causes.failure;
import static io.hearback.rules.Reason.CONNECTION_CLOSED;
import static io.hearback.rules.Reason.CONNECTION_RESET;
import static io.hearback.rules.Reason.CONNECT_REFUSED;
import static io.hearback.rules.Reason.CONNECT_TIMEOUT;
import static io.hearback.rules.Reason.DNS;
import static io.hearback.rules.Reason.INVALID_RESPONSE;
import static io.hearback.rules.Reason.REDIRECT_LIMIT;
import static io.hearback.rules.Reason.RESPONSE_TIMEOUT;
import static io.hearback.rules.Reason.TLS_CERTIFICATE;
import static io.hearback.rules.Reason.TLS_HANDSHAKE;
import static io.hearback.rules.Reason.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions as the JDK's sockets, TLS and HttpURLConnection make them. */
class FailureTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        failure(DNS, new UnknownHostException("nowhere.invalid")),
        failure(CONNECT_REFUSED, new ConnectException("Connection refused")),
        failure(CONNECT_REFUSED, new ConnectException()),
        failure(CONNECT_REFUSED, new NoRouteToHostException("No route to host")),
        failure(CONNECT_TIMEOUT, new ConnectException("Connection timed out")),
        failure(CONNECT_TIMEOUT, new SocketTimeoutException("connect timed out")),
        failure(CONNECT_TIMEOUT, new SocketTimeoutException("Connect timed out")),
        failure(RESPONSE_TIMEOUT, new SocketTimeoutException("Read timed out")),
        failure(RESPONSE_TIMEOUT, new SocketTimeoutException()),
        failure(RESPONSE_TIMEOUT, new InterruptedIOException("timeout")),
        failure(CONNECTION_RESET, new SocketException("Connection reset")),
        failure(CONNECTION_RESET, new SocketException("Broken pipe (Write failed)")),
        failure(CONNECTION_RESET, new SocketException()),
        failure(CONNECTION_RESET, new PortUnreachableException()),
        failure(CONNECTION_RESET, new IOException("Connection reset by peer")),
        failure(CONNECTION_RESET, new IOException("Broken pipe")),
        failure(CONNECTION_CLOSED, new SocketException("Unexpected end of file from server")),
        failure(CONNECTION_CLOSED, new EOFException()),
        failure(INVALID_RESPONSE, new IOException("Invalid Http response")),
        failure(INVALID_RESPONSE, new ProtocolException("Invalid chunk header")),
        failure(REDIRECT_LIMIT, new ProtocolException("Server redirected too many  times (20)")),
        failure(TLS_HANDSHAKE, new SSLException("Unsupported or unrecognized SSL message")),
        failure(TLS_HANDSHAKE, new SSLProtocolException("Received close_notify")),
        failure(
            TLS_HANDSHAKE,
            new SSLHandshakeException("Remote host terminated the handshake"),
            new EOFException("SSL peer shut down incorrectly")),
        failure(
            TLS_HANDSHAKE, new SSLHandshakeException("reset"), new SocketException("Broken pipe")),
        failure(
            TLS_CERTIFICATE,
            new SSLHandshakeException("PKIX path building failed"),
            new CertificateException("PKIX path building failed"),
            new CertPathBuilderException("unable to find valid certification path")),
        failure(
            TLS_CERTIFICATE,
            new SSLHandshakeException("No subject alternative names present"),
            new CertificateException("No subject alternative names present")),
        failure(
            TLS_CERTIFICATE,
            new SSLHandshakeException("expired"),
            new CertificateExpiredException()),
        failure(TLS_CERTIFICATE, new SSLPeerUnverifiedException("Hostname x.com not verified")),
        failure(
            CONNECTION_RESET,
            new SSLException("Connection reset"),
            new SocketException("Connection reset")),
        failure(
            RESPONSE_TIMEOUT,
            new SSLException("Read timed out"),
            new SocketTimeoutException("Read timed out")),
        failure(
            CONNECTION_CLOSED, new IOException("java.io.EOFException"), new EOFException("closed")),
        failure(
            CONNECT_REFUSED,
            new IOException("wrapped"),
            new RuntimeException("wrapped"),
            new ConnectException("Connection refused")),
        failure(GIVEN_UP, new InterruptedException()),
        failure(GIVEN_UP, new CancellationException()),
        failure(GIVEN_UP, new ClosedByInterruptException()),
        failure(GIVEN_UP, new IOException("Canceled")),
        failure(GIVEN_UP, new IOException("wrapped"), new IOException("Canceled")),
        failure(GIVEN_UP, new InterruptedIOException("thread interrupted")),
        failure(GIVEN_UP, new InterruptedIOException("Interrupted")),
        failure(GIVEN_UP, new SocketException("Socket closed")),
        failure(GIVEN_UP, new SocketException("socket closed")),
        failure(UNKNOWN, new IOException("never heard of")),
        failure(UNKNOWN, new IOException()),
        failure(UNKNOWN, new NullPointerException()),
        failure(UNKNOWN, new Error()));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void hasItsReason(Throwable thrown, Reason reason) {
    Causes.assertReason(thrown, reason);
  }

  @Test
  void cancelledByTheApplicationIsNoError() {
    assertThat(Failure.reason(new IOException("stream was closed"), true)).isNull();
    assertThat(Failure.reason(new SocketException("Connection reset"), true)).isNull();
    assertThat(Failure.reason(new EOFException(), true)).isNull();
  }

  @Test
  void cancelledByTheClientsOwnTimeLimitIsATimeout() {
    assertThat(Failure.reason(new InterruptedIOException("timeout"), true))
        .isEqualTo(RESPONSE_TIMEOUT);
    assertThat(Failure.reason(new SocketTimeoutException("connect timed out"), true))
        .isEqualTo(CONNECT_TIMEOUT);
  }

  @Test
  void aCircleOfCausesEnds() {
    IOException one = new IOException("one");
    IOException two = new IOException("two", one);
    one.initCause(two);
    assertThat(Failure.reason(two, false)).isEqualTo(UNKNOWN);
  }

  @Test
  void causesBeyondTheSixteenthAreNotAsked() {
    Throwable deep = new ConnectException("Connection refused");
    for (int i = 0; i < 15; i++) {
      deep = new IOException("wrapped", deep);
    }
    assertThat(Failure.reason(deep, false)).isEqualTo(CONNECT_REFUSED);
    assertThat(Failure.reason(new IOException("wrapped", deep), false)).isEqualTo(UNKNOWN);
  }
}
