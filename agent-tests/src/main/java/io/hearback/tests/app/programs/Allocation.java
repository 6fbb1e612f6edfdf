package io.hearback.tests.app.programs;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Prints how many bytes one OkHttp call allocates, answered before it reaches a network. */
public final class Allocation {
  private static final int CALLS = 20_000;

  private Allocation() {}

  public static void main(String[] args) throws IOException {
    Request request = new Request.Builder().url(args[0]).build();
    Response prebuilt = prebuilt(request);
    Interceptor canned = chain -> prebuilt;
    OkHttpClient client = new OkHttpClient.Builder().addInterceptor(canned).build();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    call(client, request);
    call(client, request);
    long before = threads.getThreadAllocatedBytes(thread);
    call(client, request);
    long bytes = threads.getThreadAllocatedBytes(thread) - before;
    System.out.println("bytes per call " + Math.round(bytes / (double) CALLS));
  }

  private static void call(OkHttpClient client, Request request) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      client.newCall(request).execute();
    }
  }

  @SuppressWarnings("deprecation") // create(MediaType, String) is what 3.0 and 5 both have
  private static Response prebuilt(Request request) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(MediaType.parse("text/plain"), "canned"))
        .build();
  }
}
