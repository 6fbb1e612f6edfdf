package jdk.internal.net.http;

/** See {@link Response}. */
public abstract class ExchangeImpl<T> {
  public Exchange<T> exchange;
}
