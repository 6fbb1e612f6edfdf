package io.hearback.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpVersion;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.execchain.ClientExecChain;
import org.apache.http.message.BasicHttpResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An Apache HttpClient 4 call whose innermost executor answers instead of connecting. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallPathApache4 {

  private final CannedResponse answer = new CannedResponse();
  private CloseableHttpClient client;
  private HttpGet watched;
  private HttpGet unlisted;

  @Setup
  public void open() {
    watched = new HttpGet("https://" + CallHosts.WATCHED + "/v1/canned");
    unlisted = new HttpGet("https://" + CallHosts.UNLISTED + "/v1/canned");
    client =
        new HttpClientBuilder() {
          @Override
          protected ClientExecChain decorateMainExec(ClientExecChain connecting) {
            return (route, request, context, aware) -> answer;
          }
        }.build();
  }

  @Benchmark
  public CloseableHttpResponse measureWatched() throws IOException {
    return client.execute(watched);
  }

  @Benchmark
  public CloseableHttpResponse measureUnlisted() throws IOException {
    return client.execute(unlisted);
  }

  /** The answer as the executor hands it over: no client, no woven method. */
  @Benchmark
  public CloseableHttpResponse baseline() {
    return answer;
  }

  private static final class CannedResponse extends BasicHttpResponse
      implements CloseableHttpResponse {

    CannedResponse() {
      super(HttpVersion.HTTP_1_1, 200, "OK");
      setEntity(new ByteArrayEntity(CannedAnswer.BODY.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void close() {
      // Shared by all calls: stays as it is.
    }
  }
}
