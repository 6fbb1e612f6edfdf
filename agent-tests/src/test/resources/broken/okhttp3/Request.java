package okhttp3;

public class Request {
  static int asked;

  public HttpUrl url() {
    asked++;
    throw new IllegalStateException("broken on purpose");
  }
}
