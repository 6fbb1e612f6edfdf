package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReasonTest {

  @Test
  void isOneClosedListWithWhoCanDoSomethingAboutIt() {
    assertThat(Arrays.stream(Reason.values()).map(r -> r.text() + " " + r.party().text()))
        .containsExactly(
            "dns network",
            "connect_refused network",
            "connect_timeout network",
            "tls_certificate provider",
            "tls_handshake network",
            "pool_exhausted caller",
            "response_timeout provider",
            "connection_reset network",
            "connection_closed network",
            "invalid_response provider",
            "body_failed network",
            "redirect_limit provider",
            "rate_limited caller",
            "auth caller",
            "permission caller",
            "not_found caller",
            "overloaded provider",
            "provider_error provider",
            "unknown caller");
  }

  @Test
  void onlyUnknownIsNotKnown() {
    assertThat(Reason.values())
        .filteredOn(reason -> !reason.known())
        .containsExactly(Reason.UNKNOWN);
  }

  @Test
  void thoseThatNoStatusGivesAreOfTheTransport() {
    assertThat(Arrays.stream(Reason.values()).filter(Reason::transport).map(Reason::text))
        .containsExactly(
            "dns",
            "connect_refused",
            "connect_timeout",
            "tls_certificate",
            "tls_handshake",
            "pool_exhausted",
            "response_timeout",
            "connection_reset",
            "connection_closed",
            "invalid_response",
            "body_failed",
            "redirect_limit");
  }

  @Test
  void outcomesAreFour() {
    assertThat(Arrays.stream(Outcome.values()).map(Outcome::text))
        .containsExactly("success", "rejected", "error", "cancelled");
  }
}
