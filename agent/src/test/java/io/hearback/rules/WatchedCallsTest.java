package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedCallsTest {

  private final Rules rules = Watch.rules("x.com", "z.com/a/", "z.com/b", "p.com:81", "p.com:81/a");
  private final WatchedCalls calls = Watch.calls(rules);

  @Test
  void anEnteredCallIsActiveUntilItEnds() {
    Object call = calls.start("x.com", 443, "https");
    assertThat(Counted.in(rules)).containsExactly("x.com: 1 active");
    Watch.end(call, 200, null, false, 5);
    assertThat(Counted.in(rules)).containsExactly("x.com: 1 success 2xx");
  }

  @Test
  void durationIsTaken() {
    Watch.end(calls.start("x.com", 443, "https"), 200, null, false, 2_000_000_000L);
    Tally tally = rules.watched().get(0).tally();
    assertThat(tally.durations(Outcome.SUCCESS).sum()).isEqualTo(2);
    assertThat(tally.durations(Outcome.ERROR).sum()).isZero();
  }

  @Test
  void tellsWhetherAnyCallWasWatched() {
    assertThat(new WatchedCalls(Watch::unexpected).anyCall()).isFalse();
    assertThat(calls.anyCall()).isFalse();
    calls.start("y.com", 443, "https");
    assertThat(calls.anyCall()).isFalse();
    calls.start("x.com", 443, "https");
    assertThat(calls.anyCall()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "/a/, z.com/a/",
        "/a/x?q=/b, z.com/a/",
        "/a, -",
        "/b, z.com/b",
        "/b?q, z.com/b",
        "/, -",
        "'', -",
        "-, -",
        "http://z.com/b, z.com/b",
        "HTTPS://z.com:443/a/1, z.com/a/",
        "http://z.com, -",
        "/c?u=http://z.com/b, -",
        "http:/b, -"
      })
  void pathDecides(String path, String owner) {
    Object question = calls.start("z.com", 443, "https");
    assertThat(calls.needsPath(question)).isTrue();
    Object call = calls.startAt(question, "z.com", path);
    assertThat(call == null ? null : ((WatchedHost) call).address()).isEqualTo(owner);
    assertThat(calls.needsPath(call)).isFalse();
  }

  @Test
  void pathIsAskedForOnlyAtThePortThatHasOne() {
    assertThat(calls.needsPath(calls.start("p.com", 81, "http"))).isTrue();
    assertThat(calls.needsPath(calls.start("p.com", 82, "http"))).isFalse();
    assertThat(calls.needsPath(calls.start("x.com", 81, "http"))).isFalse();
    assertThat(calls.needsPath(null)).isFalse();
  }

  @Test
  void askingForThePathStartsNothing() {
    calls.start("z.com", 443, "https");
    assertThat(Counted.in(rules)).isEmpty();
    calls.startAt(calls.start("z.com", 443, "https"), "z.com", "/b");
    assertThat(Counted.in(rules)).containsExactly("z.com/b: 1 active");
  }

  @Test
  void callsAtTwoPortsAtATimeAreToldApart() {
    WatchedCalls own = Watch.calls(Watch.rules("q.com:81/a", "q.com:82/a"));
    Object first = own.start("q.com", 81, "http");
    Object second = own.start("q.com", 82, "http");
    assertThat(((WatchedHost) own.startAt(first, "q.com", "/a")).address()).isEqualTo("q.com:81/a");
    assertThat(((WatchedHost) own.startAt(second, "q.com", "/a")).address())
        .isEqualTo("q.com:82/a");
  }

  @Test
  void aFaultIsPassedOn() {
    StringBuilder told = new StringBuilder();
    WatchedCalls own = new WatchedCalls((client, thrown) -> told.append(client).append(thrown));
    own.noteFault("OkHttp", new IllegalStateException("x"));
    assertThat(told).hasToString("OkHttpjava.lang.IllegalStateException: x");
  }

  @Test
  void newRulesJudgeTheNextCallAndTheOldOnesEndTheirs() {
    Object before = calls.start("x.com", 443, "https");
    Rules next = Watch.rules("y.com");
    calls.watch(next);
    assertThat(calls.rules()).isSameAs(next);
    assertThat(calls.start("x.com", 443, "https")).isNull();
    Watch.end(before, 0, new ConnectException("Connection refused"), false, 1);
    assertThat(Counted.in(rules)).containsExactly("x.com: 1 error, 1 connect_refused");
  }
}
