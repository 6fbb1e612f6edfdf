package jdk.internal.net.http;

/** See {@link Response}. One request of a call, and its answer. */
public abstract class Exchange<T> {
  public MultiExchange<T> multi;
}
