package io.hearback.tests.app;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of standard input: {@code id verb url option=value…}.
 *
 * <p>Immutable but for the hook by which another line may cancel the call.
 */
public final class Request {
  public final String id;
  public final String verb;
  public final String url;
  private final Map<String, String> options = new LinkedHashMap<>();
  private volatile Runnable cancel;

  Request(String line) {
    String[] words = line.split(" ");
    id = words[0];
    verb = words[1];
    url = words[2];
    for (int i = 3; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      options.put(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
  }

  public String method() {
    return option("method", "GET");
  }

  /** The body to send, or null. */
  public String body() {
    return option("body", null);
  }

  /** How long connecting may take, in milliseconds. */
  public int connectTimeout() {
    return number("connect", 30_000);
  }

  /** How long the answer may take, in milliseconds. */
  public int readTimeout() {
    return number("read", 60_000);
  }

  public boolean followsRedirects() {
    return option("follow", "yes").equals("yes");
  }

  /** Whether to offer HTTP/2: over TLS by ALPN, else in the client's own way. */
  public boolean offersHttp2() {
    return option("version", "1").equals("2");
  }

  /** Two requests of one manner can share a client object. */
  public String manner() {
    return connectTimeout() + " " + readTimeout() + " " + followsRedirects() + " " + offersHttp2();
  }

  public String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  public int number(String name, int otherwise) {
    return options.containsKey(name) ? Integer.parseInt(options.get(name)) : otherwise;
  }

  /** Says how another thread gives this call up. */
  public void cancelWith(Runnable how) {
    cancel = how;
  }

  /**
   * Prints, while the call goes on, that it has come to a point; the id and the point are joined.
   */
  public void tell(String point) {
    Lines.print(id + "." + point + " reached");
  }

  void cancel() {
    cancel.run();
  }
}
