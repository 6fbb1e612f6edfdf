package io.hearback.tests.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One request that a server has read, and the connection to answer on. */
public final class Exchange {
  private final Socket socket;
  private final String requestLine;
  private final String body;

  Exchange(Socket socket, String requestLine, String body) {
    this.socket = socket;
    this.requestLine = requestLine;
    this.body = body;
  }

  String method() {
    return requestLine.split(" ")[0];
  }

  String path() {
    return requestLine.split(" ")[1];
  }

  String body() {
    return body;
  }

  /** Writes bytes as they are. */
  void say(String text) throws IOException {
    say(text.getBytes(StandardCharsets.UTF_8));
  }

  void say(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /**
   * Keeps little unsent, so that what was said has been taken in by the client but for the last.
   */
  void sayInSmallSteps() throws IOException {
    socket.setSendBufferSize(4096);
  }

  /** Writes a whole answer; the connection can go on. */
  void answer(int status, String headers, String content) throws IOException {
    boolean bodyless = status == 204 || status == 304 || method().equals("HEAD");
    int length = content.getBytes(StandardCharsets.UTF_8).length;
    say(
        "HTTP/1.1 "
            + status
            + " Status "
            + status
            + "\r\n"
            + headers
            + (status == 204 || status == 304 ? "" : "Content-Length: " + length + "\r\n")
            + "\r\n"
            + (bodyless ? "" : content));
  }

  /** Closes with a TCP reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Waits until the other side closes. */
  void awaitEnd() {
    try {
      InputStream in = socket.getInputStream();
      while (in.read() >= 0) {
        // Whatever comes is not answered.
      }
    } catch (IOException closed) {
      // A reset ends the wait as well.
    }
  }
}
