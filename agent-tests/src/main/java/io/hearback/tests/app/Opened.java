package io.hearback.tests.app;

import java.io.InputStream;
import java.util.concurrent.Callable;

/**
 * An answer whose head has come and whose body the application reads, or does not, as it likes. For
 * one thread.
 */
public interface Opened extends AutoCloseable {
  /** Protocol and status. */
  String head();

  /**
   * Waits for the next bytes of the body.
   *
   * @return how many came, -1 at the end
   */
  int read(byte[] buffer) throws Exception;

  /** Gives the answer back the way the client asks for, read to the end or not. */
  @Override
  void close() throws Exception;

  /**
   * An answer whose body is a stream, asked for when it is first read; null where there is none.
   */
  static Opened of(String protocol, int status, Callable<InputStream> body, AutoCloseable closing) {
    return new Opened() {
      private InputStream stream;

      @Override
      public String head() {
        return protocol + " " + status;
      }

      @Override
      public int read(byte[] buffer) throws Exception {
        if (stream == null) {
          stream = body.call();
        }
        return stream == null ? -1 : stream.read(buffer);
      }

      @Override
      public void close() throws Exception {
        if (closing != null) {
          closing.close();
        }
      }
    };
  }
}
