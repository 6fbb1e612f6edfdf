package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Opened;
import io.hearback.tests.app.Request;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp 3.0 to 5, by what all of them offer. */
public final class OkHttp implements Driver {
  private final Map<String, OkHttpClient> clients = new ConcurrentHashMap<>();

  @Override
  public Answer send(Request request) throws IOException {
    Call call = call(request);
    request.cancelWith(call::cancel);
    return answer(call.execute());
  }

  @Override
  public Opened open(Request request) throws IOException {
    Call call = call(request);
    request.cancelWith(call::cancel);
    Response response = call.execute();
    return Opened.of(
        response.protocol().toString(),
        response.code(),
        () -> response.body().byteStream(),
        response.body());
  }

  @Override
  public void enqueue(Request request, BiConsumer<Answer, Throwable> then) {
    Call call = call(request);
    request.cancelWith(call::cancel);
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call failed, IOException failure) {
            then.accept(null, failure);
          }

          @Override
          public void onResponse(Call answered, Response response) {
            Answer answer;
            try {
              answer = answer(response);
            } catch (IOException failure) {
              then.accept(null, failure);
              return;
            }
            then.accept(answer, null);
          }
        });
  }

  @Override
  public String special(String manner, Request request) throws IOException {
    switch (manner) {
      case "cancelled-before":
        Call call = call(request);
        call.cancel();
        return answer(call.execute()).toString();
      case "executed-twice":
        return executedTwice(call(request));
      case "intercepted":
        OkHttpClient canned =
            client(request).newBuilder().addInterceptor(new CannedAnswer()).build();
        return answer(canned.newCall(http(request)).execute()).toString();
      default:
        throw new UnsupportedOperationException(manner);
    }
  }

  private static String executedTwice(Call call) throws IOException {
    String first = answer(call.execute()).toString();
    try {
      return first + answer(call.execute());
    } catch (IllegalStateException e) {
      return first + " then " + e.getMessage();
    }
  }

  private Call call(Request request) {
    return client(request).newCall(http(request));
  }

  private OkHttpClient client(Request request) {
    return clients.computeIfAbsent(
        request.manner(),
        manner ->
            new OkHttpClient.Builder()
                .protocols(
                    request.offersHttp2()
                        ? Arrays.asList(Protocol.HTTP_2, Protocol.HTTP_1_1)
                        : Collections.singletonList(Protocol.HTTP_1_1))
                .connectTimeout(request.connectTimeout(), TimeUnit.MILLISECONDS)
                .readTimeout(request.readTimeout(), TimeUnit.MILLISECONDS)
                .followRedirects(request.followsRedirects())
                .build());
  }

  @SuppressWarnings("deprecation") // create(MediaType, String) is what 3.0 and 5 both have
  private static okhttp3.Request http(Request request) {
    RequestBody body =
        request.body() == null
            ? null
            : RequestBody.create(MediaType.parse("text/plain"), request.body());
    return new okhttp3.Request.Builder().url(request.url).method(request.method(), body).build();
  }

  private static Answer answer(Response response) throws IOException {
    String body = "";
    if (response.request().method().equals("HEAD")) {
      // 3.0 takes the missing body for a truncated one.
      response.body().close();
    } else {
      body = response.body().string();
    }
    return new Answer(response.protocol().toString(), response.code(), body);
  }
}
