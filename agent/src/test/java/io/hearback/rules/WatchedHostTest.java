package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class WatchedHostTest {

  private final WatchedHost host = Watch.rules("x.com").watched().get(0);

  @Test
  void hasNoCountsBeforeItsFirstCall() {
    assertThat(host.tally()).isNull();
  }

  @Test
  void aCallUnderWayIsActive() {
    host.start("x.com");
    host.start("x.com");
    assertThat(counted()).isEqualTo("2 active");
    host.end(200, null, false, 1, 0);
    assertThat(counted()).isEqualTo("1 success 2xx, 1 active");
    host.forget();
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void anAnswerCountsByItsStatus() {
    end(204, null, false);
    end(302, null, false);
    end(404, null, false);
    end(418, null, false);
    end(503, null, false);
    end(999, null, false);
    assertThat(counted())
        .isEqualTo(
            "1 success 2xx, 1 success 3xx, 2 error 4xx, 1 error 5xx, 1 error 6xx,"
                + " 1 not_found, 1 overloaded, 2 unknown");
  }

  @Test
  void anExceptionWithoutAnswerCountsByItsReason() {
    end(0, new SocketTimeoutException("Read timed out"), false);
    end(-1, new IOException("never heard of"), false);
    assertThat(counted()).isEqualTo("2 error, 1 response_timeout, 1 unknown");
  }

  @Test
  void noAnswerAndNoExceptionIsAnInvalidResponse() {
    end(-1, null, false);
    end(0, null, false);
    assertThat(counted()).isEqualTo("2 error, 2 invalid_response");
  }

  @Test
  void statusTellsMoreThanTheExceptionThatHttpUrlConnectionThrowsForIt() {
    end(404, new FileNotFoundException("http://x.com/"), false);
    end(500, new IOException("Server returned HTTP response code: 500"), false);
    assertThat(counted()).isEqualTo("1 error 4xx, 1 error 5xx, 1 not_found, 1 provider_error");
  }

  @Test
  void exceptionTellsMoreThanTheRedirectBeforeIt() {
    end(302, new ProtocolException("Server redirected too many  times (20)"), false);
    assertThat(counted()).isEqualTo("1 error, 1 redirect_limit");
  }

  @Test
  void givenUpByTheApplicationIsNoError() {
    end(0, new IOException("Canceled"), true);
    end(0, new InterruptedException(), false);
    assertThat(counted()).isEqualTo("2 cancelled");
  }

  @Test
  void answerOfACancelledCallCountsByItsStatus() {
    end(200, null, true);
    assertThat(counted()).isEqualTo("1 success 2xx");
  }

  @Test
  void aBodyThatFailsIsAnErrorOfAGoodAnswer() {
    endBody(200, new EOFException(), false);
    endBody(206, new SocketException("Connection reset"), false);
    endBody(200, new SocketTimeoutException("Read timed out"), false);
    endBody(200, null, false);
    assertThat(counted())
        .isEqualTo("1 success 2xx, 3 error 2xx, 1 response_timeout, 2 body_failed");
  }

  @Test
  void aBodyThatIsGivenUpIsCancelled() {
    endBody(200, new IOException("Canceled"), true);
    assertThat(counted()).isEqualTo("1 cancelled 2xx");
  }

  @Test
  void aStatusThatIsAnErrorSaysMoreThanItsBody() {
    endBody(500, new EOFException(), false);
    endBody(404, new IOException("Canceled"), true);
    assertThat(counted()).isEqualTo("1 error 4xx, 1 error 5xx, 1 not_found, 1 provider_error");
  }

  @Test
  void whatTheApplicationThrowsWhileABodyIsReadIsNotTheThirdPartys() {
    endBody(200, new IOException("mine", new IllegalStateException("mine")), false);
    endBody(200, new IOException("theirs", new UncheckedIOException(new EOFException())), false);
    endBody(200, new IOException("never heard of"), false);
    assertThat(counted()).isEqualTo("1 success 2xx, 2 error 2xx, 2 body_failed");
  }

  private void endBody(int status, Throwable thrown, boolean cancelled) {
    host.start("x.com").endBody(status, thrown, cancelled, 1, 2, 0);
  }

  @Test
  void rulesOfTheIntegrationDecide() {
    StatusSet success = new StatusSet();
    success.add("404");
    StatusSet rejected = new StatusSet();
    rejected.add("402");
    Integration shop = new Integration("shop", new StatusRules(success, rejected), 0.5, false);
    Rules.Builder builder = new Rules.Builder();
    builder.add(HostPattern.parse("shop.com"), shop, false);
    WatchedHost own = builder.build().watched().get(0);
    for (int status : new int[] {200, 402, 404}) {
      own.start("shop.com").end(status, null, false, 1, 0);
    }
    assertThat(Counted.in(own.tally()))
        .isEqualTo("1 success 4xx, 1 rejected 4xx, 1 error 2xx, 1 unknown");
  }

  private void end(int status, Throwable thrown, boolean cancelled) {
    host.start("x.com").end(status, thrown, cancelled, 1, 0);
  }

  private String counted() {
    return Counted.in(host.tally());
  }
}
