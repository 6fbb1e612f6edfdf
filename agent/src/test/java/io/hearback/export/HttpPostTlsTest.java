package io.hearback.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpPostTlsTest {

  private static final byte[] BODY = {1, 2, 3};
  private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";

  @TempDir private static Path folder;
  private static Certificate ours;
  private static Certificate ofAnotherHost;

  @BeforeAll
  static void makeCertificates() throws Exception {
    ours = Certificate.of(folder, "ip:127.0.0.1");
    ofAnotherHost = Certificate.of(folder, "dns:another.example");
  }

  @Test
  void ownCertificateIsTrusted() throws Exception {
    try (Answers server = server(ours)) {
      assertThat(send(server, ours.trusted())).isEqualTo(200);
      assertThat(server.next().body()).isEqualTo(BODY);
    }
  }

  @Test
  void anyOtherIsNotTrusted() throws Exception {
    try (Answers server = server(ours)) {
      assertThatThrownBy(() -> send(server, null)).isInstanceOf(SSLHandshakeException.class);
      assertThat(server.left()).isZero();
    }
  }

  @Test
  void trustedButForAnotherHostIsRefused() throws Exception {
    try (Answers server = server(ofAnotherHost)) {
      assertThatThrownBy(() -> send(server, ofAnotherHost.trusted()))
          .isInstanceOf(SSLHandshakeException.class);
      assertThat(server.left()).isZero();
    }
  }

  private static Answers server(Certificate certificate) throws Exception {
    return new Answers(
        certificate
            .shown()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")),
        List.of(OK, OK));
  }

  private static int send(Answers server, SSLContext trusted) throws Exception {
    Sending sending = new Sending("https://127.0.0.1:" + server.port() + "/");
    sending.tls = trusted;
    return HttpPost.send(sending, BODY, 10_000).getStatusCode();
  }
}
