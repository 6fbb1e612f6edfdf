package io.hearback.tests.app.drivers;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Answers every OkHttp call with 200 before it reaches a network. */
public final class CannedAnswer implements Interceptor {
  @Override
  @SuppressWarnings("deprecation") // create(MediaType, String) is what 3.0 and 5 both have
  public Response intercept(Chain chain) {
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(MediaType.parse("text/plain"), "canned"))
        .build();
  }
}
