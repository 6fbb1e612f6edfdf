package io.hearback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each measured call is a real call of its client and gets the canned answer, time and again. */
class CallPathsTest {

  @Test
  void okHttp() throws Exception {
    CallPathOkHttp path = new CallPathOkHttp();
    path.open();
    for (int call = 0; call < 3; call++) {
      assertThat(path.measureWatched().code()).isEqualTo(200);
      assertThat(path.measureUnlisted().code()).isEqualTo(200);
    }
    assertThat(path.baseline().isExecuted()).isFalse();
  }

  @Test
  void urlConnectionReadsTheWholeAnswerOverAKeptConnection() throws Exception {
    CallPathUrlConnection path = new CallPathUrlConnection();
    path.open();
    for (int call = 0; call < 3; call++) {
      assertThat(path.measureWatched()).isEqualTo(CannedAnswer.BODY.length());
      assertThat(path.measureUnlisted()).isEqualTo(CannedAnswer.BODY.length());
    }
    assertThat(path.baseline().getURL().getHost()).isEqualTo("localhost");
  }

  @Test
  void apache4() throws Exception {
    CallPathApache4 path = new CallPathApache4();
    path.open();
    for (int call = 0; call < 3; call++) {
      assertThat(path.measureWatched().getStatusLine().getStatusCode()).isEqualTo(200);
      assertThat(path.measureUnlisted().getStatusLine().getStatusCode()).isEqualTo(200);
    }
  }

  @Test
  void apache5() throws Exception {
    CallPathApache5 path = new CallPathApache5();
    path.open();
    for (int call = 0; call < 3; call++) {
      assertThat(path.measureWatched().getCode()).isEqualTo(200);
      assertThat(path.measureUnlisted().getCode()).isEqualTo(200);
    }
  }

  @Test
  void javaHttp() throws Exception {
    try (CannedServer server = CannedServer.open()) {
      System.setProperty(CallPathJavaHttp.SERVER, server.url("localhost"));
      CallPathJavaHttp path = new CallPathJavaHttp();
      path.open();
      for (int call = 0; call < 3; call++) {
        assertThat(path.measureWatched().body()).isEqualTo(CannedAnswer.BODY);
        assertThat(path.measureUnlisted().body()).isEqualTo(CannedAnswer.BODY);
      }
      assertThat(path.baseline().uri().getHost()).isEqualTo("localhost");
    } finally {
      System.clearProperty(CallPathJavaHttp.SERVER);
    }
  }

  @Test
  void hostLookupCallsHostsFromTheWholeFile() throws Exception {
    HostLookup lookup = new HostLookup();
    lookup.hosts = 100_000;
    lookup.open();
    HostLookup.Turn turn = new HostLookup.Turn();
    assertThat(lookup.measureWatched(turn).code()).isEqualTo(200);
    assertThat(HostLookup.names(100_000)).hasSize(100_000).doesNotHaveDuplicates();
  }
}
