package io.hearback.demo.thirdparties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestTest {
  @Test
  void hostOfTunnel() throws IOException {
    Request request = Request.read(bytes("CONNECT API.X.com:443 HTTP/1.1\r\nHost: a\r\n\r\n"));
    assertThat(request.isConnect()).isTrue();
    assertThat(request.host()).isEqualTo("api.x.com");
  }

  @Test
  void hostOfAbsoluteTarget() throws IOException {
    Request request = Request.read(bytes("GET http://erp.example.com:80/a?b HTTP/1.1\r\n\r\n"));
    assertThat(request.host()).isEqualTo("erp.example.com");
  }

  @Test
  void hostOfHeader() throws IOException {
    Request request = Request.read(bytes("GET /a HTTP/1.1\r\nHOST: erp.example.com:8080\r\n\r\n"));
    assertThat(request.host()).isEqualTo("erp.example.com");
  }

  @Test
  void bodiesAreReadToTheirEnd() throws IOException {
    InputStream in =
        bytes(
            "POST /one HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello"
                + "POST /two HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
                + "GET /three HTTP/1.1\r\n\r\n");
    assertThat(Request.read(in).target()).isEqualTo("/one");
    assertThat(Request.read(in).target()).isEqualTo("/two");
    assertThat(Request.read(in).target()).isEqualTo("/three");
    assertThat(Request.read(in)).isNull();
  }

  @Test
  void whatIsNoRequestIsRefused() {
    assertThatThrownBy(() -> Request.read(bytes("hello\r\n")))
        .isInstanceOf(ProtocolException.class);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
