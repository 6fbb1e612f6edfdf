package jdk.internal.net.http;

/** See {@link Response}. */
public abstract class Http1Response<T> {
  public Http1Exchange<T> exchange;
}
