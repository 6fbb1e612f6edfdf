package io.hearback.demo.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiverTest {
  private static final byte[] EXPORT =
      Export.cumulative("a", 1)
          .sum("hearback.calls", 7, "integration=x", "outcome=success")
          .request()
          .toByteArray();

  private Receiver receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = Receiver.open();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void takesProtobuf() throws IOException {
    assertThat(receiver.isEmpty()).isTrue();
    assertThat(post("/v1/metrics", EXPORT, "identity")).isEqualTo(200);
    assertThat(receiver.integrations()).extracting(Integration::calls).containsExactly(7L);
  }

  @Test
  void takesGzip() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(EXPORT);
    }
    assertThat(post("/v1/metrics", zipped.toByteArray(), "gzip")).isEqualTo(200);
    assertThat(receiver.integrations()).extracting(Integration::calls).containsExactly(7L);
  }

  @Test
  void refusesWhatIsNoExport() throws IOException {
    byte[] text = "hello".getBytes(StandardCharsets.US_ASCII);
    assertThat(post("/v1/metrics", text, "identity")).isEqualTo(400);
    assertThat(post("/v1/metrics", text, "gzip")).isEqualTo(400);
    assertThat(post("/v1/nothing", EXPORT, "identity")).isEqualTo(404);
    assertThat(receiver.isEmpty()).isTrue();
  }

  private int post(String path, byte[] body, String encoding) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(receiver.endpoint() + path).toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-protobuf");
    connection.setRequestProperty("Content-Encoding", encoding);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    return connection.getResponseCode();
  }
}
