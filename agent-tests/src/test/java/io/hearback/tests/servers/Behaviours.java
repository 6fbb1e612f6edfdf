package io.hearback.tests.servers;

import java.util.concurrent.atomic.AtomicInteger;

/** What servers do to a client, well and badly. */
public final class Behaviours {
  private Behaviours() {}

  /** An answer of this status whose body is the status; the connection stays open. */
  public static Behaviour answers(int status) {
    return answers(status, "X-Kind: plain\r\n");
  }

  /** The same with headers, each ending in CRLF. */
  public static Behaviour answers(int status, String headers) {
    return exchange -> {
      exchange.answer(status, headers, "status " + status);
      return true;
    };
  }

  /** 200 and what was sent: method, path and body. */
  public static Behaviour echoes() {
    return exchange -> {
      exchange.answer(200, "", exchange.method() + " " + exchange.path() + " " + exchange.body());
      return true;
    };
  }

  /** A redirect of {@code /} to the address; other paths get 200. */
  public static Behaviour redirects(String location) {
    return exchange -> {
      if (exchange.path().equals("/")) {
        exchange.answer(302, "Location: " + location + "\r\n", "");
      } else {
        exchange.answer(200, "", "arrived");
      }
      return true;
    };
  }

  /** A TCP reset instead of an answer. */
  public static Behaviour resets() {
    return exchange -> {
      exchange.reset();
      return false;
    };
  }

  /** The first request met by the first of these, the second by the second; the last goes on. */
  public static Behaviour inTurn(Behaviour... turns) {
    AtomicInteger met = new AtomicInteger();
    return exchange -> turns[Math.min(met.getAndIncrement(), turns.length - 1)].meet(exchange);
  }

  /** The connection closed in order, without a byte. */
  public static Behaviour closes() {
    return exchange -> false;
  }

  /** These bytes, then the connection closed in order. */
  public static Behaviour says(String bytes) {
    return exchange -> {
      exchange.say(bytes);
      return false;
    };
  }

  /** No answer, until the client gives up. */
  public static Behaviour stalls() {
    return exchange -> {
      exchange.awaitEnd();
      return false;
    };
  }

  /** A first part of the body at once, the rest after the pause. */
  public static Behaviour answersSlowly(int millis) {
    return exchange -> {
      exchange.say("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nslow");
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.say("down");
      return true;
    };
  }
}
