package io.hearback.demo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class LedgerTest {
  @Test
  void countsAnswersByStatusAndFailuresByWhatIsBehindTheirWrapping() {
    Ledger ledger = new Ledger();
    ledger.answered("stripe", 200);
    ledger.answered("stripe", 402);
    ledger.answered("stripe", 200);
    ledger.failed("stripe", new ExecutionException(new SocketException("Connection reset")));
    ledger.failed("erp", new IOException());
    assertThat(ledger.lines())
        .containsExactly(
            "erp            1 calls: IOException x1",
            "stripe         4 calls: 200 x2, 402 x1, SocketException x1");
  }
}
