package io.hearback.export;

import io.hearback.log.AgentCounts;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Collections;

/** A backend that comes and goes; the agent's own lines show on standard error. */
final class Changes {

  private Changes() {}

  public static void main(String[] args) {
    Backend backend = new Backend();
    AgentCounts counts = new AgentCounts();
    ReportingExporter exporter = new ReportingExporter(backend, counts, "http://backend:4318");
    export(exporter, 2);
    backend.failure = new IOException("outer", new ConnectException("Connection\n refused "));
    export(exporter, 3);
    backend.failure = new IOException("another");
    export(exporter, 2);
    backend.failure = null;
    export(exporter, 3);
    backend.failure = new IllegalStateException();
    export(exporter, 2);
    System.out.println(
        backend.asked
            + " asked, "
            + backend.taken.size()
            + " taken, "
            + counts.failedExports()
            + " failed");
  }

  private static void export(ReportingExporter exporter, int times) {
    for (int i = 0; i < times; i++) {
      exporter.export(Collections.emptyList());
    }
  }
}
