package jdk.internal.net.http;

/** See {@link Response}. */
public abstract class Http1Exchange<T> extends ExchangeImpl<T> {}
