package io.hearback.tests.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads requests of HTTP/1.1, enough of it for the clients under test. */
final class RequestReader {
  private static final int TLS_HANDSHAKE_RECORD = 0x16;

  private RequestReader() {}

  /** The next request of a connection; null when there is none or it is no HTTP. */
  static Exchange read(Socket socket, InputStream in) throws IOException {
    in.mark(1);
    int first = in.read();
    if (first < 0) {
      return null;
    }
    in.reset();
    if (first == TLS_HANDSHAKE_RECORD) {
      Exchange refused = new Exchange(socket, "GET /", "");
      refused.say("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      socket.shutdownOutput();
      refused.awaitEnd();
      return null;
    }
    String requestLine = line(in);
    int length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      }
    }
    String body = chunked ? chunks(in) : text(in.readNBytes(length));
    return new Exchange(socket, requestLine, body);
  }

  private static String chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line(in).strip(), 16);
      body.write(in.readNBytes(size));
      line(in);
    } while (size > 0);
    return text(body.toByteArray());
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("connection ended inside a request");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return text(line.toByteArray());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
