package io.hearback.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A synchronous java.net.http call to the launcher's canned server. This client has no place where
 * an answer could be put in, so a call goes over loopback and through the client's own threads: its
 * times scatter by more than an agent adds, its bytes do not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallPathJavaHttp {

  /** Set by the launcher: the port of the canned server. */
  static final String SERVER = "benchmarks.server";

  private HttpClient client;
  private HttpRequest watched;
  private HttpRequest unlisted;

  @Setup
  public void open() {
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    watched = request(CallHosts.WATCHED_LOCALLY);
    unlisted = request(CallHosts.UNLISTED_LOCALLY);
  }

  @Benchmark
  public HttpResponse<String> measureWatched() throws IOException, InterruptedException {
    return client.send(watched, BodyHandlers.ofString());
  }

  @Benchmark
  public HttpResponse<String> measureUnlisted() throws IOException, InterruptedException {
    return client.send(unlisted, BodyHandlers.ofString());
  }

  /** A request made ready but not sent: what happens before any woven method. */
  @Benchmark
  public HttpRequest baseline() {
    return request(CallHosts.WATCHED_LOCALLY);
  }

  private static HttpRequest request(String host) {
    String server = System.getProperty(SERVER).replace("localhost", host);
    return HttpRequest.newBuilder(URI.create(server)).build();
  }
}
