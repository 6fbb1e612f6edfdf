package io.hearback.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * The other end of OTLP over HTTP: accepts every export, so that no agent is measured while it
 * retries, and knows the last cumulative count of every series.
 */
final class Collector implements AutoCloseable {

  private record Series(String metric, List<KeyValue> attributes) {}

  private final HttpServer server;
  private final Map<Series, Long> counts = new ConcurrentHashMap<>();

  private Collector(HttpServer server) {
    this.server = server;
  }

  static Collector open() {
    try {
      Collector collector =
          new Collector(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      collector.server.createContext("/v1/metrics", collector::metrics);
      collector.server.createContext("/", Collector::swallow);
      collector.server.start();
      return collector;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on loopback", e);
    }
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the counter, or the histogram's count, of this name adds up to over all its series. */
  long count(String metric) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().metric().equals(metric))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void metrics(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = body(exchange)) {
      ExportMetricsServiceRequest.parseFrom(body).getResourceMetricsList().stream()
          .flatMap(resource -> resource.getScopeMetricsList().stream())
          .flatMap(scope -> scope.getMetricsList().stream())
          .forEach(this::keep);
      accept(exchange);
    }
  }

  private void keep(Metric metric) {
    metric
        .getSum()
        .getDataPointsList()
        .forEach(
            point ->
                counts.put(
                    new Series(metric.getName(), point.getAttributesList()), point.getAsInt()));
    metric
        .getHistogram()
        .getDataPointsList()
        .forEach(
            point ->
                counts.put(
                    new Series(metric.getName(), point.getAttributesList()), point.getCount()));
  }

  private static void swallow(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      accept(exchange);
    }
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    InputStream raw = exchange.getRequestBody();
    boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    return gzip ? new GZIPInputStream(raw) : raw;
  }

  /** An empty protobuf message is an export answer without complaints. */
  private static void accept(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, -1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
