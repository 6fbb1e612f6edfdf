package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that one thread starts and any other may end. */
class CallsUnderWayTest {

  private final Rules rules = Watch.rules("x.com");
  private final WatchedCalls calls = Watch.calls(rules);
  private final Object key = new Object();

  private Object begin(Object by) {
    return calls.startUnderWay(calls.start("x.com", 443, "https"), by);
  }

  @Test
  void isFoundByItsKeyUntilItEnds() {
    Object call = begin(key);
    assertThat(calls.underWay(key)).isSameAs(call);
    assertThat(calls.underWay(new Object())).isNull();
    calls.end(call, 200, null, false);
    assertThat(calls.underWay(key)).isNull();
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void countsOnceWhoeverSaysItFirst() {
    Object call = begin(key);
    calls.answer(call, 200);
    calls.endBody(key, null, false);
    calls.end(call, 0, new ConnectException(), false);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void failsBeforeAndAfterItsAnswer() {
    calls.end(begin(key), 0, new ConnectException("Connection refused"), false);
    Object call = begin(key);
    calls.answer(call, 200);
    calls.end(call, 0, new EOFException(), false);
    assertThat(counted()).isEqualTo("1 error, 1 error 2xx, 1 connect_refused, 1 body_failed");
  }

  @Test
  void attemptsAreCounted() {
    Object call = begin(key);
    calls.tryAgain(call);
    calls.tryAgain(call);
    calls.answer(call, 200);
    calls.end(call, 0, null, false);
    assertThat(tally().attempts(Outcome.SUCCESS).counts()).containsExactly(0, 1, 0, 0, 0, 0);
  }

  @Test
  void canBeHandedOver() {
    Object call = begin(key);
    calls.answer(call, 200);
    Object next = new Object();
    calls.rename(key, next);
    calls.rename(key, new Object());
    assertThat(calls.underWay(key)).isNull();
    calls.endBody(next, new EOFException(), false);
    assertThat(counted()).isEqualTo("1 error 2xx, 1 body_failed");
  }

  @Test
  void aKeyThatBeginsAgainEndsTheCallBefore() {
    Object first = begin(key);
    calls.answer(first, 302);
    Object second = begin(key);
    assertThat(calls.underWay(key)).isSameAs(second);
    assertThat(counted()).isEqualTo("1 success 3xx, 1 active");
  }

  @Test
  void aCallThatIsLostWithoutAnAnswerWasGivenUp() throws Exception {
    begin(new Object());
    while (tally().active() > 0) {
      System.gc();
      Thread.sleep(1);
      calls.countOverdue();
    }
    assertThat(counted()).isEqualTo("1 cancelled");
  }

  @Test
  void aBodyThatTakesLongerThanTheBoundCountsOnceAndStaysActive() {
    Rules.Builder builder = new Rules.Builder().countOpenCallsAfter(0);
    builder.add(HostPattern.parse("x.com"), Watch.integration("x"), false);
    Rules own = builder.build();
    WatchedCalls open = Watch.calls(own);
    Object call = open.startUnderWay(open.start("x.com", 443, "https"), key);
    open.countOverdue();
    assertThat(Counted.in(own)).containsExactly("x.com: 1 active");
    open.answer(call, 200);
    open.countOverdue();
    open.countOverdue();
    assertThat(Counted.in(own)).containsExactly("x.com: 1 success 2xx, 1 active");
    open.endBody(key, new EOFException(), false);
    assertThat(Counted.in(own)).containsExactly("x.com: 1 success 2xx");
  }

  @Test
  void manyAtATimeAreToldApart() {
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      keys.add(new Object());
      begin(keys.get(i));
    }
    assertThat(counted()).isEqualTo("20000 active");
    for (int i = 0; i < 20_000; i += 2) {
      calls.end(calls.underWay(keys.get(i)), 200, null, false);
    }
    for (int i = 1; i < 20_000; i += 2) {
      assertThat(calls.underWay(keys.get(i - 1))).isNull();
      calls.end(calls.underWay(keys.get(i)), 500, null, false);
    }
    assertThat(counted()).isEqualTo("10000 success 2xx, 10000 error 5xx, 10000 provider_error");
  }

  private Tally tally() {
    return rules.watched().get(0).tally();
  }

  private String counted() {
    return Counted.in(tally());
  }
}
