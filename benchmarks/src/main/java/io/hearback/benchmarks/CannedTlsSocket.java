package io.hearback.benchmarks;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** An SSLSocket without a network: whatever is flushed into it gets the canned answer back. */
final class CannedTlsSocket extends SSLSocket {

  private static final String[] NONE = {};

  private final CannedStreams streams = new CannedStreams();
  private boolean open = true;

  @Override
  public InputStream getInputStream() {
    return streams.answers();
  }

  @Override
  public OutputStream getOutputStream() {
    return streams.requests();
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) {
    // Always connected.
  }

  @Override
  public void startHandshake() {
    // Nobody to shake hands with.
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public boolean isClosed() {
    return !open;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public void setSoTimeout(int timeout) {
    // Reads never wait.
  }

  @Override
  public int getSoTimeout() {
    return 0;
  }

  @Override
  public void setTcpNoDelay(boolean on) {
    // Writes never wait.
  }

  @Override
  public SSLSession getSession() {
    return null;
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return NONE.clone();
  }

  @Override
  public String[] getEnabledCipherSuites() {
    return NONE.clone();
  }

  @Override
  public void setEnabledCipherSuites(String[] suites) {}

  @Override
  public String[] getSupportedProtocols() {
    return NONE.clone();
  }

  @Override
  public String[] getEnabledProtocols() {
    return NONE.clone();
  }

  @Override
  public void setEnabledProtocols(String[] protocols) {}

  @Override
  public void addHandshakeCompletedListener(HandshakeCompletedListener listener) {}

  @Override
  public void removeHandshakeCompletedListener(HandshakeCompletedListener listener) {}

  @Override
  public void setUseClientMode(boolean mode) {}

  @Override
  public boolean getUseClientMode() {
    return true;
  }

  @Override
  public void setNeedClientAuth(boolean need) {}

  @Override
  public boolean getNeedClientAuth() {
    return false;
  }

  @Override
  public void setWantClientAuth(boolean want) {}

  @Override
  public boolean getWantClientAuth() {
    return false;
  }

  @Override
  public void setEnableSessionCreation(boolean flag) {}

  @Override
  public boolean getEnableSessionCreation() {
    return true;
  }
}
