package io.hearback.benchmarks;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Makes sockets that answer out of memory and call it TLS. */
final class CannedTls extends SSLSocketFactory {

  private static final String[] NONE = {};

  @Override
  public Socket createSocket() {
    return new CannedTlsSocket();
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose) {
    return new CannedTlsSocket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    return new CannedTlsSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    return new CannedTlsSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return new CannedTlsSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    return new CannedTlsSocket();
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return NONE.clone();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return NONE.clone();
  }
}
