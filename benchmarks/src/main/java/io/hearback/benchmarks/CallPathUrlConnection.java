package io.hearback.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * An HttpsURLConnection call, answer read whole, over a kept connection whose socket lives in
 * memory: the JDK's own request and answer code runs, the network and the ciphers do not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallPathUrlConnection {

  private final CannedTls tls = new CannedTls();
  private URL watched;
  private URL unlisted;

  @Setup
  public void open() throws IOException {
    watched = new URL("https://" + CallHosts.WATCHED_LOCALLY + "/v1/canned");
    unlisted = new URL("https://" + CallHosts.UNLISTED_LOCALLY + "/v1/canned");
  }

  @Benchmark
  public int measureWatched() throws IOException {
    return call(watched);
  }

  @Benchmark
  public int measureUnlisted() throws IOException {
    return call(unlisted);
  }

  /** A connection made ready but not used: what happens before any woven method. */
  @Benchmark
  public HttpsURLConnection baseline() throws IOException {
    return connection(watched);
  }

  private int call(URL url) throws IOException {
    int bytes = 0;
    try (InputStream body = connection(url).getInputStream()) {
      while (body.read() != -1) {
        bytes++;
      }
    }
    return bytes;
  }

  private HttpsURLConnection connection(URL url) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(tls);
    return connection;
  }
}
