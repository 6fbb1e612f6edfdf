package io.hearback.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.common.export.HttpResponse;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPostTest {

  private static final byte[] BODY = {1, 2, 3, 0, -1};

  @Test
  void sendsOneWholeRequest() throws Exception {
    try (Answers server = Answers.of("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      Sending sending = Sending.to(server);
      sending.headers.put("api-key", List.of("a b"));
      sending.headers.put("x", List.of("1", "2"));
      HttpResponse answer = HttpPost.send(sending, BODY, 10_000);
      assertThat(answer.getStatusCode()).isEqualTo(200);
      assertThat(answer.getStatusMessage()).isEqualTo("OK");
      assertThat(answer.getResponseBody()).isEmpty();
      Answers.Received received = server.next();
      assertThat(received.head())
          .isEqualTo(
              "POST /v1/metrics HTTP/1.1\r\nHost: 127.0.0.1:"
                  + server.port()
                  + "\r\n"
                  + "Content-Type: application/x-protobuf\r\nContent-Length: 5\r\n"
                  + "api-key: a b\r\nx: 1\r\nx: 2\r\nConnection: close\r\n\r\n");
      assertThat(received.body()).isEqualTo(BODY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/a%20b?c=d%26e"})
  void pathAndQueryAreSentAsTheyAreWritten(String path) throws Exception {
    try (Answers server = Answers.of("HTTP/1.1 204 No Content\r\n\r\n")) {
      Sending sending = new Sending("http://127.0.0.1:" + server.port() + path);
      assertThat(HttpPost.send(sending, BODY, 10_000).getStatusCode()).isEqualTo(204);
      String target = path.isEmpty() ? "/" : path;
      assertThat(server.next().head()).startsWith("POST " + target + " HTTP/1.1\r\n");
    }
  }

  @Test
  void interimAnswersAreSkipped() throws Exception {
    String answer =
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
            + "HTTP/1.0 202 Accepted\r\nX: y\r\n\r\n";
    assertThat(send(answer).getStatusCode()).isEqualTo(202);
  }

  @Test
  void bareLineFeedsAreUnderstood() throws Exception {
    assertThat(send("HTTP/1.1 200\nA: b\n\n").getStatusCode()).isEqualTo(200);
  }

  @Test
  void bodyOfAnErrorIsKept() throws Exception {
    HttpResponse answer = send("HTTP/1.1 400 Bad Request\r\nContent-Length: 5\r\n\r\nwrong");
    assertThat(answer.getStatusCode()).isEqualTo(400);
    assertThat(answer.getStatusMessage()).isEqualTo("Bad Request");
    assertThat(text(answer)).isEqualTo("wrong");
  }

  @Test
  void chunkedBodyOfAnErrorIsKept() throws Exception {
    HttpResponse answer =
        send("HTTP/1.1 500 Oh\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwrong\r\n0\r\n\r\n");
    assertThat(answer.getStatusCode()).isEqualTo(500);
    assertThat(text(answer)).contains("wrong");
  }

  @Test
  void ofALongErrorTheBeginningIsKept() throws Exception {
    HttpResponse answer = send("HTTP/1.1 500 Oh\r\n\r\n" + "x".repeat(100_000));
    assertThat(text(answer)).isEqualTo("x".repeat(4096));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage\r\n\r\n",
        "SSH-2.0-OpenSSH_9\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 ok\r\n\r\n",
        "HTTP/1.1 20\r\n\r\n",
        "\r\n\r\n"
      })
  void whatIsNotHttpIsSaid(String answer) {
    assertThatThrownBy(() -> send(answer))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("the answer is not HTTP");
  }

  @Test
  void aLineWithoutEndIsNotReadForEver() {
    assertThatThrownBy(() -> send("x".repeat(20_000))).hasMessage("the answer is not HTTP");
  }

  @Test
  void headersWithoutEndAreNotReadForEver() {
    assertThatThrownBy(() -> send("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(50_000)))
        .hasMessage("the answer's headers do not end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nA: b\r\n"})
  void closedBeforeTheAnswerIsWhole(String answer) {
    assertThatThrownBy(() -> send(answer))
        .hasMessage("the connection was closed without an answer");
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      Sending sending = new Sending("http://127.0.0.1:" + silent.getLocalPort());
      assertThatThrownBy(() -> HttpPost.send(sending, BODY, 100))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static HttpResponse send(String answer) throws Exception {
    try (Answers server = Answers.of(answer)) {
      return HttpPost.send(Sending.to(server), BODY, 10_000);
    }
  }

  private static String text(HttpResponse answer) {
    return new String(answer.getResponseBody(), StandardCharsets.ISO_8859_1);
  }
}
