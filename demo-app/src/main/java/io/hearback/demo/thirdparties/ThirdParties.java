package io.hearback.demo.thirdparties;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * The third parties of the demo, all played by one HTTP proxy on loopback. Clients use it as they
 * would any proxy and trust {@link #writeTrustStore its certificates}; the URLs in their code are
 * the real ones, and nothing leaves the machine.
 */
public final class ThirdParties implements AutoCloseable {
  private final ServerSocket door;
  private final Stage stage;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private ThirdParties(ServerSocket door, Stage stage) {
    this.door = door;
    this.stage = stage;
  }

  /**
   * Opens the proxy on a free port with the demo's usual cast.
   *
   * @param story how far the story is: 0 at its beginning, 1 at its end
   */
  public static ThirdParties open(DoubleSupplier story)
      throws IOException, GeneralSecurityException {
    return open(Cast.all(), story);
  }

  static ThirdParties open(List<ThirdParty> players, DoubleSupplier story)
      throws IOException, GeneralSecurityException {
    Stage stage = new Stage(players, story);
    stage.rehearse();
    ServerSocket door = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    ThirdParties opened = new ThirdParties(door, stage);
    start("third parties", opened::welcome);
    return opened;
  }

  public String host() {
    return door.getInetAddress().getHostAddress();
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Writes a PKCS #12 trust store, its password {@code changeit}. */
  public void writeTrustStore(Path file) throws IOException, GeneralSecurityException {
    stage.trusted().writeTrustStore(file);
  }

  /** What befalls the third parties at this moment, in a few words each; often nothing. */
  public List<String> headlines() {
    return stage.headlines();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        open.add(guest);
        start("third party", () -> serve(guest));
      } catch (IOException e) {
        // Closed; or one guest was gone before it was welcomed, and the next one comes.
      }
    }
  }

  private void serve(Socket guest) {
    try {
      new Conversation(guest, stage).run();
    } finally {
      open.remove(guest);
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
