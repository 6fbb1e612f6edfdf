package io.hearback.tests.servers;

import java.io.IOException;
import java.util.List;

/** A port of {@link DeadPorts}, held until closed. */
public record DeadPort(int port, List<? extends AutoCloseable> held) implements AutoCloseable {
  @Override
  public void close() throws IOException {
    for (AutoCloseable each : held) {
      try {
        each.close();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }
}
