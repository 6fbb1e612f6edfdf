package okhttp3;

public interface Call {
  boolean isCanceled();
}
