package io.hearback.export;

import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/** How to send, settled by tests. */
final class Sending implements HttpSenderConfig {

  final URI endpoint;
  final Map<String, List<String>> headers = new LinkedHashMap<>();
  Compressor compressor;
  RetryPolicy retry;
  SSLContext tls;
  Duration timeout = Duration.ofSeconds(10);

  Sending(String endpoint) {
    this.endpoint = URI.create(endpoint);
  }

  static Sending to(Answers server) {
    return new Sending("http://127.0.0.1:" + server.port() + "/v1/metrics");
  }

  /** Tries this often with the shortest of pauses. */
  Sending attempts(int attempts) {
    retry =
        RetryPolicy.builder()
            .setMaxAttempts(attempts)
            .setInitialBackoff(Duration.ofMillis(1))
            .setMaxBackoff(Duration.ofMillis(10))
            .build();
    return this;
  }

  @Override
  public URI getEndpoint() {
    return endpoint;
  }

  @Override
  public String getContentType() {
    return "application/x-protobuf";
  }

  @Override
  public Compressor getCompressor() {
    return compressor;
  }

  @Override
  public Duration getTimeout() {
    return timeout;
  }

  @Override
  public Duration getConnectTimeout() {
    return Duration.ofSeconds(10);
  }

  @Override
  public Supplier<Map<String, List<String>>> getHeadersSupplier() {
    return () -> headers;
  }

  @Override
  public ProxyOptions getProxyOptions() {
    return null;
  }

  @Override
  public RetryPolicy getRetryPolicy() {
    return retry;
  }

  @Override
  public SSLContext getSslContext() {
    return tls;
  }

  @Override
  public X509TrustManager getTrustManager() {
    return null;
  }

  @Override
  public ExecutorService getExecutorService() {
    return null;
  }
}
