package io.hearback.tests.servers;

import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A server of HTTP/2 with HTTP/1.1 beside it: {@code /status/404} answers 404, {@code /fault/RESET}
 * does what {@link Http2Faults} names so, every other path answers 200.
 */
public final class Http2Port implements AutoCloseable {
  private final Server server;
  private final ServerConnector connector;
  private final AtomicInteger requests = new AtomicInteger();

  private Http2Port(SSLContext tls) {
    QueuedThreadPool threads = new QueuedThreadPool(16, 2);
    threads.setDaemon(true);
    server = new Server(threads);
    connector = tls == null ? plain() : secure(tls);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Statuses());
    server.setStopTimeout(0);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** HTTP/2 over TLS, agreed by ALPN. */
  public static Http2Port tls(SSLContext tls) {
    return new Http2Port(tls);
  }

  /** HTTP/2 over plain TCP, by upgrade or prior knowledge. */
  public static Http2Port plainText() {
    return new Http2Port(null);
  }

  public int port() {
    return connector.getLocalPort();
  }

  public int requests() {
    return requests.get();
  }

  private ServerConnector plain() {
    HttpConfiguration http = new HttpConfiguration();
    return new ServerConnector(
        server, 1, 1, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
  }

  private ServerConnector secure(SSLContext tls) {
    HttpConfiguration http = new HttpConfiguration();
    http.addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server certificates = new SslContextFactory.Server();
    certificates.setSslContext(tls);
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory("h2", "http/1.1");
    alpn.setDefaultProtocol("http/1.1");
    return new ServerConnector(
        server,
        1,
        1,
        new SslConnectionFactory(certificates, "alpn"),
        alpn,
        new HTTP2ServerConnectionFactory(http),
        new HttpConnectionFactory(http));
  }

  private final class Statuses extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      requests.incrementAndGet();
      String path = request.getHttpURI().getPath();
      if (path.startsWith("/fault/") && !(path.endsWith("_ONCE") && requests.get() > 1)) {
        Http2Faults.valueOf(path.substring(7)).meet(request, response, callback);
        return true;
      }
      int status = path.startsWith("/status/") ? Integer.parseInt(path.substring(8)) : 200;
      response.setStatus(status);
      // An answer before the whole request is read would end the stream with an error.
      Content.Source.consumeAll(
          request,
          Callback.from(
              () -> Content.Sink.write(response, true, "status " + status, callback),
              callback::failed));
      return true;
    }
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
