package io.hearback.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A classic Apache HttpClient 5 call that the first interceptor of the client answers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallPathApache5 {

  private final HttpHost watchedHost = new HttpHost("https", CallHosts.WATCHED);
  private final HttpHost unlistedHost = new HttpHost("https", CallHosts.UNLISTED);
  private final HttpGet request = new HttpGet("/v1/canned");
  private final ClassicHttpResponse answer = answer();
  private CloseableHttpClient client;

  @Setup
  public void open() {
    client =
        HttpClients.custom()
            .addExecInterceptorFirst("canned", (request, scope, chain) -> answer)
            .build();
  }

  @Benchmark
  public ClassicHttpResponse measureWatched() throws IOException {
    return client.executeOpen(watchedHost, request, null);
  }

  @Benchmark
  public ClassicHttpResponse measureUnlisted() throws IOException {
    return client.executeOpen(unlistedHost, request, null);
  }

  /** The answer as the interceptor hands it over: no client, no woven method. */
  @Benchmark
  public ClassicHttpResponse baseline() {
    return answer;
  }

  private static ClassicHttpResponse answer() {
    BasicClassicHttpResponse answer = new BasicClassicHttpResponse(200, "OK");
    byte[] body = CannedAnswer.BODY.getBytes(StandardCharsets.US_ASCII);
    answer.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    return answer;
  }
}
