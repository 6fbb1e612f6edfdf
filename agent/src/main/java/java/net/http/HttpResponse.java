package java.net.http;

/** See {@link HttpRequest}. */
public interface HttpResponse<T> {
  int statusCode();

  T body();
}
