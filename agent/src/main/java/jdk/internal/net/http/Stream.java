package jdk.internal.net.http;

/** See {@link Response}. One exchange of HTTP/2. */
public abstract class Stream<T> extends ExchangeImpl<T> {}
