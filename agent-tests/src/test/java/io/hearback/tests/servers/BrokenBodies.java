package io.hearback.tests.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Answers that begin well and whose body does not. */
public final class BrokenBodies {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

  private BrokenBodies() {}

  /** Fewer bytes than the length says, then the connection closed in order. */
  public static Behaviour truncated(int status) {
    return Behaviours.says(
        "HTTP/1.1 " + status + " Status\r\nContent-Length: 100\r\n\r\nthe first part");
  }

  /** The connection closed in order inside a chunk. */
  public static Behaviour cutInChunk() {
    return Behaviours.says(OK + CHUNKED + "e\r\nthe first part\r\n20\r\nthe sec");
  }

  /** The connection closed in order between two chunks. */
  public static Behaviour cutBetweenChunks() {
    return Behaviours.says(OK + CHUNKED + "e\r\nthe first part\r\n");
  }

  /** The head of an answer with a body, then the connection closed in order. */
  public static Behaviour endsAfterHeaders() {
    return Behaviours.says(OK + "Content-Length: 100\r\n\r\n");
  }

  /**
   * A TCP reset in the middle of a body. A reset takes with it what the client has not read yet; so
   * there is more before it than fits into the client's buffers, and the head has been read.
   */
  public static Behaviour resets() {
    return exchange -> {
      exchange.sayInSmallSteps();
      exchange.say(OK + "Content-Length: 100000000\r\n\r\n");
      exchange.say(new byte[4_000_000]);
      exchange.reset();
      return false;
    };
  }

  /** The first part of a body of known length, then nothing until the client gives up. */
  public static Behaviour stalls() {
    return stalls("Content-Length: 100\r\n");
  }

  /** The same with a body that only the connection's end would end. */
  public static Behaviour stallsWithoutLength() {
    return stalls("Connection: close\r\n");
  }

  private static Behaviour stalls(String headers) {
    return exchange -> {
      exchange.say(OK + headers + "\r\nthe first part");
      exchange.awaitEnd();
      return false;
    };
  }

  /** A body that is said to be gzip and is not. */
  public static Behaviour noGzip() {
    return gzip("this was never compressed".getBytes(StandardCharsets.UTF_8));
  }

  /** A gzip body whose checksum is wrong. */
  public static Behaviour gzipWithWrongChecksum() {
    byte[] bytes = compressed("a text that was compressed");
    bytes[bytes.length - 8] ^= 0x55;
    return gzip(bytes);
  }

  /** A gzip body that ends early, its length being right. */
  public static Behaviour gzipCutShort() {
    byte[] bytes = compressed("a text that was compressed");
    return gzip(java.util.Arrays.copyOf(bytes, bytes.length - 12));
  }

  private static Behaviour gzip(byte[] body) {
    return exchange -> {
      exchange.say(OK + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
      exchange.say(body);
      return true;
    };
  }

  private static byte[] compressed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
