package io.hearback.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The third party: answers every GET on loopback with the same few bytes, as fast as a socket
 * allows. Lives in the launcher, so that its cost is not the measured process's.
 */
final class CannedServer implements AutoCloseable {

  private final ServerSocket listener;
  private final ExecutorService connections = Executors.newCachedThreadPool(CannedServer::daemon);

  private CannedServer(ServerSocket listener) {
    this.listener = listener;
  }

  static CannedServer open() {
    try {
      CannedServer server =
          new CannedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      server.connections.execute(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on loopback", e);
    }
  }

  String url(String host) {
    return "http://" + host + ":" + listener.getLocalPort() + "/v1/canned";
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.execute(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void answer(Socket socket) {
    try (socket;
        InputStream requests = new BufferedInputStream(socket.getInputStream())) {
      socket.setTcpNoDelay(true);
      while (readHead(requests)) {
        socket.getOutputStream().write(CannedAnswer.bytes());
      }
    } catch (IOException gone) {
      // The measured process has ended: nothing to answer any more.
    }
  }

  /** Reads to the empty line; false at the end of the stream. */
  private static boolean readHead(InputStream requests) throws IOException {
    int lineFeedsInARow = 0;
    while (lineFeedsInARow < 2) {
      int next = requests.read();
      if (next == -1) {
        return false;
      }
      if (next == '\n') {
        lineFeedsInARow++;
      } else if (next != '\r') {
        lineFeedsInARow = 0;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "canned-server");
    thread.setDaemon(true);
    return thread;
  }
}
