package io.hearback.tests.servers;

import java.nio.charset.StandardCharsets;

/** Answers as HTTP/1.1 allows them and few servers give them. */
public final class Answers {
  private Answers() {}

  /** 200 with a body of so many bytes. */
  public static Behaviour large(int bytes) {
    return exchange -> {
      exchange.answer(200, "", "x".repeat(bytes));
      return true;
    };
  }

  /** 200 with {@code Content-Length: 0}. */
  public static Behaviour empty() {
    return exchange -> {
      exchange.answer(200, "", "");
      return true;
    };
  }

  /** Chunks, and headers after the last of them. */
  public static Behaviour chunkedWithTrailers() {
    return exchange -> {
      exchange.say(
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-After\r\n\r\n"
              + "5\r\nfirst\r\n6\r\nsecond\r\n0\r\nX-After: yes\r\n\r\n");
      return true;
    };
  }

  /** A body that the end of the connection ends. */
  public static Behaviour closeDelimited() {
    return Behaviours.says("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nas long as it lasts");
  }

  /** A line such as {@code 103 Early Hints} before the answer, with a header of its own. */
  public static Behaviour interim(String line) {
    return exchange -> {
      exchange.say("HTTP/1.1 " + line + "\r\nX-Interim: yes\r\n\r\n");
      exchange.answer(200, "", "the answer");
      return true;
    };
  }

  /** Events in chunks, one every 50 ms until the client goes. */
  public static Behaviour endlessEvents() {
    return exchange -> {
      exchange.say(
          "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n");
      byte[] event = "d\r\ndata: event\n\n\r\n".getBytes(StandardCharsets.UTF_8);
      while (true) {
        exchange.say(event);
        try {
          Thread.sleep(50);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
    };
  }
}
