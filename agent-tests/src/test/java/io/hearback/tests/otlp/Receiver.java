package io.hearback.tests.otlp;

/** The other end of OTLP: takes what applications export, on a loopback port. */
public interface Receiver extends AutoCloseable {
  /** The value of {@code OTEL_EXPORTER_OTLP_ENDPOINT} that leads here. */
  String endpoint();

  /** What has come so far. */
  Received received();

  @Override
  void close();
}
