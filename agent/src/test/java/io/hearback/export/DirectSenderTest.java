package io.hearback.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectSenderTest {

  private static final byte[] BODY = "a message".repeat(100).getBytes();
  private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";
  private static final String BUSY = "HTTP/1.1 503 Busy\r\n\r\n";

  private final List<String> ended = new ArrayList<>();

  @Test
  void aMessageIsSentOnce() throws Exception {
    try (Answers server = Answers.of(OK, OK)) {
      send(Sending.to(server).attempts(5));
      assertThat(ended).containsExactly("200");
      assertThat(server.next().body()).isEqualTo(BODY);
      assertThat(server.left()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void whatIsTemporaryIsTriedAgain(int status) throws Exception {
    try (Answers server = Answers.of("HTTP/1.1 " + status + " Later\r\n\r\n", OK)) {
      send(Sending.to(server).attempts(5));
      assertThat(ended).containsExactly("200");
      assertThat(server.next().body()).isEqualTo(BODY);
      assertThat(server.next().body()).isEqualTo(BODY);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 404, 413, 500})
  void whatIsFinalIsNotTriedAgain(int status) throws Exception {
    try (Answers server = Answers.of("HTTP/1.1 " + status + " No\r\n\r\n", OK)) {
      send(Sending.to(server).attempts(5));
      assertThat(ended).containsExactly(Integer.toString(status));
      server.next();
      assertThat(server.left()).isZero();
    }
  }

  @Test
  void aConnectionClosedUnansweredIsTriedAgain() throws Exception {
    try (Answers server = Answers.of(null, "garbage\r\n", OK)) {
      send(Sending.to(server).attempts(5));
      assertThat(ended).containsExactly("200");
    }
  }

  @Test
  void triesEnd() throws Exception {
    try (Answers server = Answers.of(BUSY, BUSY, BUSY, OK)) {
      send(Sending.to(server).attempts(3));
      assertThat(ended).containsExactly("503");
    }
    try (Answers server = Answers.of(null, null, OK)) {
      send(Sending.to(server).attempts(2));
      assertThat(ended).containsExactly("503", "the connection was closed without an answer");
    }
  }

  @Test
  void withoutAPolicyThereIsOneTry() throws Exception {
    try (Answers server = Answers.of(BUSY, OK)) {
      send(Sending.to(server));
      assertThat(ended).containsExactly("503");
    }
  }

  @Test
  void noPauseGoesBeyondTheTimeOfTheExport() throws Exception {
    try (Answers server = Answers.of(BUSY, OK)) {
      Sending sending = Sending.to(server).attempts(5);
      sending.retry =
          sending.retry.toBuilder()
              .setInitialBackoff(Duration.ofMinutes(1))
              .setMaxBackoff(Duration.ofMinutes(2))
              .build();
      send(sending);
      assertThat(ended).containsExactly("503");
    }
  }

  @Test
  void anInterruptEndsTheTriesAndStays() throws Exception {
    try (Answers server = Answers.of(BUSY, OK)) {
      Thread.currentThread().interrupt();
      send(Sending.to(server).attempts(5));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(ended).containsExactly("503");
    }
  }

  @Test
  void gzipIsSaidAndDone() throws Exception {
    try (Answers server = Answers.of(OK)) {
      Sending sending = Sending.to(server);
      sending.compressor = new Gzip();
      send(sending);
      Answers.Received received = server.next();
      assertThat(received.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(received.body().length).isLessThan(BODY.length);
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(received.body()))) {
        assertThat(in.readAllBytes()).isEqualTo(BODY);
      }
    }
  }

  @Test
  void aMessageThatCannotBeWrittenIsAnError() {
    HttpSender sender = new DirectSender(new Sending("http://127.0.0.1:1"));
    sender.send(
        new Message() {
          @Override
          public void writeMessage(OutputStream out) throws IOException {
            throw new IOException("no message");
          }
        },
        response -> ended.add("answered"),
        error -> ended.add(error.getMessage()));
    assertThat(ended).containsExactly("no message");
  }

  private void send(Sending sending) {
    HttpSender sender = new DirectSender(sending);
    sender.send(
        new Message(),
        response -> ended.add(Integer.toString(response.getStatusCode())),
        error -> ended.add(error.getMessage()));
    assertThat(sender.shutdown().isSuccess()).isTrue();
  }

  private static class Message implements MessageWriter {
    @Override
    public void writeMessage(OutputStream out) throws IOException {
      out.write(BODY);
    }

    @Override
    public int getContentLength() {
      return BODY.length;
    }
  }

  private static final class Gzip implements Compressor {
    @Override
    public String getEncoding() {
      return "gzip";
    }

    @Override
    public OutputStream compress(OutputStream out) throws IOException {
      return new GZIPOutputStream(out);
    }
  }
}
