package io.hearback.tests.otlp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/** Takes OTLP over {@code http/protobuf}, gzip understood, in good moods and bad. */
public final class HttpReceiver implements Receiver {
  private final Received received = new Received();
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Mood mood = Mood.WELL;

  private HttpReceiver(int port, SSLContext tls) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
      if (tls == null) {
        server = HttpServer.create(address, 0);
      } else {
        HttpsServer secure = HttpsServer.create(address, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        server = secure;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::meet);
    server.setExecutor(threads);
    server.start();
  }

  /** On a free port. */
  public static HttpReceiver open() {
    return new HttpReceiver(0, null);
  }

  /** On this port. */
  public static HttpReceiver on(int port) {
    return new HttpReceiver(port, null);
  }

  /** Over TLS. */
  public static HttpReceiver tls(SSLContext tls) {
    return new HttpReceiver(0, tls);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public String endpoint() {
    return (server instanceof HttpsServer ? "https" : "http") + "://localhost:" + port();
  }

  @Override
  public Received received() {
    return received;
  }

  /** Requests met in any mood. */
  public int requests() {
    return requests.get();
  }

  public void mood(Mood next) {
    mood = next;
  }

  private void meet(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = body(exchange);
      requests.incrementAndGet();
      switch (mood) {
        case WELL -> take(exchange, body);
        case UNAVAILABLE -> exchange.sendResponseHeaders(503, -1);
        case GARBAGE -> answer(exchange, "\u0001\u0002 nonsense".getBytes(StandardCharsets.UTF_8));
        case STALLED -> stall();
      }
    }
  }

  private void take(HttpExchange exchange, byte[] body) throws IOException {
    if (!exchange.getRequestURI().getPath().equals("/v1/metrics")) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    received.add(headers, ExportMetricsServiceRequest.parseFrom(body));
    answer(exchange, ExportMetricsServiceResponse.getDefaultInstance().toByteArray());
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream in =
        gzip ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
      return in.readAllBytes();
    }
  }

  private void stall() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
