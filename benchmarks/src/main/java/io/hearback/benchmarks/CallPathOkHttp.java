package io.hearback.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A synchronous OkHttp call that an application interceptor answers: no network, no codec. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallPathOkHttp {

  private OkHttpClient client;
  private Request watched;
  private Request unlisted;

  @Setup
  public void open() {
    watched = request(CallHosts.WATCHED);
    unlisted = request(CallHosts.UNLISTED);
    client = answering(watched);
  }

  @Benchmark
  public Response measureWatched() throws IOException {
    return client.newCall(watched).execute();
  }

  @Benchmark
  public Response measureUnlisted() throws IOException {
    return client.newCall(unlisted).execute();
  }

  /** A call made ready but not executed: what the benchmark does before any woven method. */
  @Benchmark
  public Call baseline() {
    return client.newCall(watched);
  }

  static Request request(String host) {
    return new Request.Builder().url("https://" + host + "/v1/canned").build();
  }

  static OkHttpClient answering(Request request) {
    Response answer =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("OK")
            .body(ResponseBody.create(CannedAnswer.BODY, MediaType.get("application/json")))
            .build();
    return new OkHttpClient.Builder().addInterceptor(chain -> answer).build();
  }
}
