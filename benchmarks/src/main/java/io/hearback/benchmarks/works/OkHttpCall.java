package io.hearback.benchmarks.works;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One OkHttp call to the URL in its argument, answer read whole, and the end. */
public final class OkHttpCall {

  public static void main(String[] arguments) throws Exception {
    long mainAt = System.currentTimeMillis();
    OkHttpClient client = new OkHttpClient();
    Request request = new Request.Builder().url(arguments[0]).build();
    try (Response response = client.newCall(request).execute()) {
      if (response.body().bytes().length == 0) {
        throw new IllegalStateException("empty answer from " + arguments[0]);
      }
    }
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
    Footprint.print(mainAt);
  }

  private OkHttpCall() {}
}
