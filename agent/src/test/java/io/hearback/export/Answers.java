package io.hearback.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server on loopback that gives each connection the next of these answers, byte for byte, and
 * keeps what it was sent. An answer of null closes the connection unanswered.
 */
final class Answers implements AutoCloseable {

  record Received(String head, byte[] body) {

    String header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse(null);
    }
  }

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final ServerSocket server;
  private final List<String> answers;

  Answers(ServerSocket server, List<String> answers) {
    this.server = server;
    this.answers = answers;
    Thread thread = new Thread(this::serve, "answers");
    thread.setDaemon(true);
    thread.start();
  }

  static Answers of(String... answers) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    return new Answers(server, java.util.Arrays.asList(answers));
  }

  int port() {
    return server.getLocalPort();
  }

  Received next() throws InterruptedException {
    return received.poll(10, TimeUnit.SECONDS);
  }

  /** How many requests came that were not taken by {@link #next}. */
  int left() {
    return received.size();
  }

  private void serve() {
    for (String answer : answers) {
      try (Socket socket = server.accept()) {
        socket.setSoTimeout(10_000);
        received.add(read(new BufferedInputStream(socket.getInputStream())));
        if (answer != null) {
          OutputStream out = socket.getOutputStream();
          out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
          out.flush();
        }
      } catch (IOException e) {
        // The client gave up; the next answer is for the next connection.
      }
    }
  }

  private static Received read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int read = in.read();
      if (read < 0) {
        throw new IOException("no request");
      }
      head.write(read);
    }
    Received empty = new Received(head.toString(StandardCharsets.ISO_8859_1), new byte[0]);
    int length = Integer.parseInt(empty.header("Content-Length"));
    return new Received(empty.head(), in.readNBytes(length));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
