package io.hearback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CollectorTest {

  private final Collector collector = Collector.open();

  @AfterEach
  void close() {
    collector.close();
  }

  @Test
  void laterCumulativeCountReplacesTheEarlier() throws Exception {
    send(calls("success", 3), false);
    send(calls("success", 5), false);
    send(calls("error", 2), false);
    assertThat(collector.count("hearback.calls")).isEqualTo(7);
  }

  @Test
  void histogramCountsItsCalls() throws Exception {
    HistogramDataPoint point = HistogramDataPoint.newBuilder().setCount(4).build();
    Histogram histogram = Histogram.newBuilder().addDataPoints(point).build();
    send(Metric.newBuilder().setName("durations").setHistogram(histogram).build(), false);
    assertThat(collector.count("durations")).isEqualTo(4);
    assertThat(collector.count("another")).isZero();
  }

  @Test
  void compressedExportIsRead() throws Exception {
    send(calls("success", 9), true);
    assertThat(collector.count("hearback.calls")).isEqualTo(9);
  }

  @Test
  void tracesAndLogsAreAcceptedAndForgotten() throws Exception {
    assertThat(post("/v1/traces", new byte[] {1, 2, 3}, false)).isEqualTo(200);
    assertThat(post("/v1/logs", new byte[0], false)).isEqualTo(200);
  }

  private static Metric calls(String outcome, long count) {
    KeyValue attribute =
        KeyValue.newBuilder()
            .setKey("outcome")
            .setValue(AnyValue.newBuilder().setStringValue(outcome))
            .build();
    NumberDataPoint point =
        NumberDataPoint.newBuilder().addAttributes(attribute).setAsInt(count).build();
    return Metric.newBuilder()
        .setName("hearback.calls")
        .setSum(Sum.newBuilder().addDataPoints(point))
        .build();
  }

  private void send(Metric metric, boolean gzip) throws IOException, InterruptedException {
    ExportMetricsServiceRequest.Builder export = ExportMetricsServiceRequest.newBuilder();
    export.addResourceMetricsBuilder().addScopeMetricsBuilder().addMetrics(metric);
    assertThat(post("/v1/metrics", export.build().toByteArray(), gzip)).isEqualTo(200);
  }

  private int post(String path, byte[] body, boolean gzip)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(collector.endpoint() + path));
    if (gzip) {
      request.header("Content-Encoding", "gzip");
    }
    request.POST(BodyPublishers.ofByteArray(gzip ? compressed(body) : body));
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteString.Output compressed = ByteString.newOutput();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(body);
    }
    return compressed.toByteString().toByteArray();
  }
}
