package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

/** Clients that come by several times in one call, as HttpURLConnection does. */
class OnceTest {

  private final Rules rules = Watch.rules("x.com");
  private final WatchedCalls calls = Watch.calls(rules);
  private final Object owner = new Object();
  private final ConnectException refused = new ConnectException("Connection refused");

  private Object enter(Object of) {
    return calls.startInside(calls.start("x.com", 443, "https"), of);
  }

  @Test
  void aCallInsideItselfIsNone() {
    Object call = enter(owner);
    assertThat(enter(owner)).isNull();
    assertThat(enter(owner)).isNull();
    assertThat(counted()).isEqualTo("1 active");
    calls.leave(call, owner, 200, null, false, 1);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void theSameOwnerMayCallAgainAfterwards() {
    calls.leave(enter(owner), owner, 200, null, false, 1);
    calls.leave(enter(owner), owner, 200, null, false, 1);
    assertThat(counted()).isEqualTo("2 success 2xx");
  }

  @Test
  void anotherOwnersCallInsideCounts() {
    Object outer = enter(owner);
    for (int i = 0; i < 10; i++) {
      Object other = new Object();
      Object inner = enter(other);
      assertThat(enter(owner)).isNull();
      calls.leave(inner, other, 401, null, false, 1);
    }
    calls.leave(outer, owner, 200, null, false, 1);
    assertThat(counted()).isEqualTo("1 success 2xx, 10 error 4xx, 10 auth");
  }

  @Test
  void deepNestingOfOwnersCounts() {
    Object[] owners = new Object[20];
    Object[] entered = new Object[20];
    for (int i = 0; i < 20; i++) {
      owners[i] = new Object();
      entered[i] = enter(owners[i]);
    }
    for (int i = 19; i >= 0; i--) {
      assertThat(enter(owners[i])).isNull();
      calls.leave(entered[i], owners[i], 200, null, false, 1);
    }
    assertThat(counted()).isEqualTo("20 success 2xx");
  }

  @Test
  void aPartThatSucceedsIsNoCall() {
    calls.leavePart(enter(owner), owner, null, 1);
    assertThat(counted()).isEmpty();
    calls.leave(enter(owner), owner, 200, null, false, 1);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void aPartThatFailsIsACall() {
    calls.leavePart(enter(owner), owner, refused, 1);
    assertThat(counted()).isEqualTo("1 error, 1 connect_refused");
  }

  @Test
  void failedAndFailedAgainIsOneCall() {
    calls.leavePart(enter(owner), owner, refused, 1);
    calls.leavePart(enter(owner), owner, refused, 1);
    calls.leavePart(enter(owner), owner, refused, 1);
    calls.leave(enter(owner), owner, 0, refused, false, 1);
    assertThat(counted()).isEqualTo("1 error, 1 connect_refused");
  }

  @Test
  void failedAndReadAgainWithAnAnswerIsTwo() {
    calls.leavePart(enter(owner), owner, refused, 1);
    calls.leave(enter(owner), owner, 500, new IOException("code: 500"), false, 1);
    assertThat(counted()).isEqualTo("1 error, 1 error 5xx, 1 connect_refused, 1 provider_error");
  }

  @Test
  void aFailureIsRememberedOnlyUntilTheNextEnd() {
    calls.leavePart(enter(owner), owner, refused, 1);
    calls.leave(enter(owner), owner, 200, null, false, 1);
    calls.leave(enter(owner), owner, 0, refused, false, 1);
    assertThat(counted()).isEqualTo("1 success 2xx, 2 error, 2 connect_refused");
  }

  @Test
  void anotherOwnersFailureIsAnotherCall() {
    calls.leavePart(enter(owner), owner, refused, 1);
    Object other = new Object();
    calls.leavePart(enter(other), other, refused, 1);
    assertThat(counted()).isEqualTo("2 error, 2 connect_refused");
  }

  @Test
  void theSameOwnerInAnotherThreadCounts() throws Exception {
    Object call = enter(owner);
    Thread thread = new Thread(() -> calls.leave(enter(owner), owner, 200, null, false, 1));
    thread.start();
    thread.join();
    calls.leave(call, owner, 200, null, false, 1);
    assertThat(counted()).isEqualTo("2 success 2xx");
  }

  @Test
  void anInnerCallThatNeverLeftIsForgottenWithTheOuter() {
    Object outer = enter(owner);
    Object lost = new Object();
    enter(lost);
    calls.leave(outer, owner, 200, null, false, 1);
    calls.leave(enter(lost), lost, 200, null, false, 1);
    assertThat(counted()).isEqualTo("2 success 2xx, 1 active");
  }

  private String counted() {
    return Counted.in(rules.watched().get(0).tally());
  }
}
