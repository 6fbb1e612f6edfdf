package io.hearback.demo.receiver;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An OTLP backend as small as can be: takes metrics over {@code http/protobuf} on loopback and
 * keeps the sums in memory. Anything but Hearback's metrics it accepts and forgets.
 */
public final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final Tally tally = new Tally();

  private Receiver(HttpServer server) {
    this.server = server;
  }

  /** Opens a receiver on a free port. */
  public static Receiver open() throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    Receiver receiver = new Receiver(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
    receiver.server.createContext("/v1/metrics", receiver::take);
    receiver.server.start();
    return receiver;
  }

  /**
   * The address to export to, without the path, as {@code OTEL_EXPORTER_OTLP_ENDPOINT} wants it.
   */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Whether anything has arrived about any integration. */
  public boolean isEmpty() {
    return integrations().isEmpty();
  }

  void take(ExportMetricsServiceRequest export) {
    tally.add(export);
  }

  List<Integration> integrations() {
    return tally.integrations();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      try (InputStream body = plain(exchange)) {
        take(ExportMetricsServiceRequest.parseFrom(body));
      } catch (InvalidProtocolBufferException | ZipException e) {
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      byte[] answer = ExportMetricsServiceResponse.getDefaultInstance().toByteArray();
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static InputStream plain(HttpExchange exchange) throws IOException {
    boolean gzip =
        "gzip".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    return gzip ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
  }
}
