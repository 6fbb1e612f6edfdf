package jdk.internal.net.http;

/** See {@link Response}. One call of the application. */
public abstract class MultiExchange<T> {
  public Exchange<T> exchange;
}
