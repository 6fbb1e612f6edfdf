package io.hearback.tests.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * A server of HTTP/1.1 on a loopback port of its own that meets every request with one behaviour
 * and counts what truly arrived. Keeps connections alive as long as the behaviour does.
 */
public final class HttpPort implements AutoCloseable {
  private final ServerSocket listening;
  private final Behaviour behaviour;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private HttpPort(ServerSocketFactory sockets, Behaviour behaviour) {
    try {
      listening = sockets.createServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    this.behaviour = behaviour;
    daemon(this::accept);
  }

  /** Plain HTTP. */
  public static HttpPort open(Behaviour behaviour) {
    return new HttpPort(ServerSocketFactory.getDefault(), behaviour);
  }

  /** HTTP over TLS. */
  public static HttpPort tls(SSLContext tls, Behaviour behaviour) {
    return new HttpPort(tls.getServerSocketFactory(), behaviour);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** Requests that arrived whole. */
  public int requests() {
    return requests.get();
  }

  /** Connections that were accepted. */
  public int connections() {
    return connections.get();
  }

  /** Waits until that many requests have arrived. */
  public void await(int wanted) throws InterruptedException {
    synchronized (requests) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (requests.get() < wanted) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError(requests + " of " + wanted + " requests arrived");
        }
        requests.wait(left);
      }
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        connections.incrementAndGet();
        open.add(socket);
        daemon(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The end of this server.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Exchange exchange;
      do {
        exchange = RequestReader.read(socket, in);
        if (exchange == null) {
          return;
        }
        synchronized (requests) {
          requests.incrementAndGet();
          requests.notifyAll();
        }
      } while (behaviour.meet(exchange));
      if (!socket.isClosed()) {
        // Closing with unread bytes would be a reset.
        socket.shutdownOutput();
        exchange.awaitEnd();
      }
    } catch (IOException gone) {
      // The client went away, which some are meant to.
    } finally {
      open.remove(socket);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
