package io.hearback.export;

import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One POST over HTTP/1.1 (RFC 9112) on a connection of its own, closed after the answer. */
final class HttpPost {

  private static final int MAX_ANSWER = 4096;

  private HttpPost() {}

  /**
   * @param millis how long connecting, and each wait for the answer, may take
   */
  static HttpResponse send(HttpSenderConfig config, byte[] body, int millis) throws IOException {
    URI endpoint = config.getEndpoint();
    boolean secure = "https".equalsIgnoreCase(endpoint.getScheme());
    int port = endpoint.getPort() > 0 ? endpoint.getPort() : secure ? 443 : 80;
    // Without NO_PROXY a SOCKS proxy selector of the application would be asked.
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      long connectMillis = config.getConnectTimeout().toMillis();
      int connect = (int) Math.max(1, Math.min(millis, connectMillis));
      String host = endpoint.getHost();
      String address = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      socket.connect(new InetSocketAddress(address, port), connect);
      socket.setSoTimeout(millis);
      if (secure) {
        socket = secured(socket, config.getSslContext(), address, port);
      }
      OutputStream out = socket.getOutputStream();
      out.write(head(config, body.length, port == 443 || port == 80 ? host : host + ":" + port));
      out.write(body);
      out.flush();
      return answer(new BufferedInputStream(socket.getInputStream()));
    } finally {
      socket.close();
    }
  }

  private static Socket secured(Socket plain, @Nullable SSLContext given, String host, int port)
      throws IOException {
    try {
      SSLContext context = given;
      if (context == null) {
        // Not SSLContext.getDefault(): the application may want to set its properties first.
        context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
      }
      SSLSocket socket =
          (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      return socket;
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS is not to be had: " + e.getMessage(), e);
    }
  }

  private static byte[] head(HttpSenderConfig config, int length, String host) {
    URI endpoint = config.getEndpoint();
    StringBuilder head = new StringBuilder("POST ");
    String path = endpoint.getRawPath();
    head.append(path == null || path.isEmpty() ? "/" : path);
    head.append(endpoint.getRawQuery() == null ? "" : "?" + endpoint.getRawQuery());
    head.append(" HTTP/1.1\r\nHost: ").append(host);
    head.append("\r\nContent-Type: ").append(config.getContentType());
    head.append("\r\nContent-Length: ").append(length);
    if (config.getCompressor() != null) {
      head.append("\r\nContent-Encoding: ").append(config.getCompressor().getEncoding());
    }
    Map<String, List<String>> headers = config.getHeadersSupplier().get();
    if (headers != null) {
      for (Map.Entry<String, List<String>> header : headers.entrySet()) {
        for (String value : header.getValue()) {
          head.append("\r\n").append(header.getKey()).append(": ").append(value);
        }
      }
    }
    return head.append("\r\nConnection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static HttpResponse answer(InputStream in) throws IOException {
    String first = line(in);
    while (first.matches("HTTP/1\\.[01] 1\\d\\d.*")) {
      skipHeaders(in);
      first = line(in);
    }
    if (!first.matches("HTTP/1\\.[01] \\d{3}.*")) {
      throw new IOException("the answer is not HTTP");
    }
    int status = Integer.parseInt(first.substring(9, 12));
    skipHeaders(in);
    // Only an answer that says what is wrong is read; it may be chunked, and is only shown.
    byte[] body = status < 300 ? new byte[0] : read(in);
    return new Answer(status, first.substring(12).trim(), body);
  }

  private static void skipHeaders(InputStream in) throws IOException {
    int read = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      read += line.length();
      if (read > 1 << 16) {
        throw new IOException("the answer's headers do not end");
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed without an answer");
      }
      if (line.length() > 1 << 13) {
        throw new IOException("the answer is not HTTP");
      }
      line.append((char) c);
    }
    return line.toString().trim();
  }

  private static byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      for (int c = in.read(); c >= 0 && body.size() < MAX_ANSWER; c = in.read()) {
        body.write(c);
      }
    } catch (IOException e) {
      // The status is what counts.
    }
    return body.toByteArray();
  }

  private static final class Answer implements HttpResponse {
    private final int status;
    private final String message;
    private final byte[] body;

    Answer(int status, String message, byte[] body) {
      this.status = status;
      this.message = message;
      this.body = body;
    }

    @Override
    public int getStatusCode() {
      return status;
    }

    @Override
    public String getStatusMessage() {
      return message;
    }

    @Override
    public byte[] getResponseBody() {
      return body;
    }
  }
}
