package io.hearback.tests.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Ports on loopback where nobody answers. */
public final class DeadPorts {
  private DeadPorts() {}

  /**
   * A port that refuses: bound, so that nobody else gets it, but by a socket that does not listen.
   */
  public static DeadPort refusing() throws IOException {
    Socket bound = new Socket();
    bound.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    return new DeadPort(bound.getLocalPort(), List.of(bound));
  }

  /**
   * A port where connecting hangs: it listens, its queue is full and nobody accepts.
   *
   * @return null where the operating system answers even so
   */
  public static DeadPort hanging() throws IOException {
    ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    List<AutoCloseable> held = new ArrayList<>(List.of(full));
    DeadPort port = new DeadPort(full.getLocalPort(), held);
    for (int i = 0; i < 16; i++) {
      Socket filler = new Socket();
      held.add(filler);
      try {
        filler.connect(full.getLocalSocketAddress(), 300);
      } catch (SocketTimeoutException queueIsFull) {
        return port;
      }
    }
    port.close();
    return null;
  }
}
