package io.hearback.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The call of {@link CallPathOkHttp}, but each to another of up to a thousand hosts spread over a
 * rules file of 10, 1,000 or 100,000: what the size of the file costs a call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HostLookup {

  private static final int CALLED_HOSTS = 1_000;

  /** Where a thread is in the list of hosts. */
  @State(Scope.Thread)
  public static class Turn {

    private int next;

    Request of(Request[] requests) {
      next = next + 1 == requests.length ? 0 : next + 1;
      return requests[next];
    }
  }

  @Param({"10", "1000", "100000"})
  public int hosts;

  private OkHttpClient client;
  private Request[] requests;

  @Setup
  public void open() {
    List<String> all = names(hosts);
    int step = Math.max(1, hosts / CALLED_HOSTS);
    requests =
        IntStream.range(0, Math.min(hosts, CALLED_HOSTS))
            .mapToObj(called -> CallPathOkHttp.request(all.get(called * step)))
            .toArray(Request[]::new);
    client = CallPathOkHttp.answering(requests[0]);
  }

  @Benchmark
  public Response measureWatched(Turn turn) throws IOException {
    return client.newCall(turn.of(requests)).execute();
  }

  /** What the launcher writes into the rules file. */
  static List<String> names(int hosts) {
    return IntStream.range(0, hosts).mapToObj(host -> "api-" + host + ".example.com").toList();
  }
}
