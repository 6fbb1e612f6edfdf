package io.hearback.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;

/** The two ends of a connection in memory: a request flushed in lets one canned answer out. */
final class CannedStreams {

  /** Made once: the JDK probes a kept connection with a read that must time out. */
  private static final SocketTimeoutException NOTHING_TO_READ =
      new SocketTimeoutException("nothing to read");

  private final byte[] answer = CannedAnswer.bytes();
  private boolean asked;
  private int given = answer.length;

  InputStream answers() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        requireAnswer();
        return answer[given++];
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        requireAnswer();
        int count = Math.min(length, answer.length - given);
        System.arraycopy(answer, given, target, offset, count);
        given += count;
        return count;
      }

      @Override
      public int available() {
        return answer.length - given;
      }
    };
  }

  OutputStream requests() {
    return new OutputStream() {
      @Override
      public void write(int part) {
        asked = true;
      }

      @Override
      public void write(byte[] source, int offset, int length) {
        asked |= length > 0;
      }

      @Override
      public void flush() {
        if (asked) {
          asked = false;
          given = 0;
        }
      }
    };
  }

  private void requireAnswer() throws SocketTimeoutException {
    if (given == answer.length) {
      throw NOTHING_TO_READ;
    }
  }
}
