package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Opened;
import io.hearback.tests.app.Request;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.DefaultAsyncHttpClient;
import org.asynchttpclient.DefaultAsyncHttpClientConfig;
import org.asynchttpclient.ListenableFuture;
import org.asynchttpclient.RequestBuilder;
import org.asynchttpclient.Response;

/** AsyncHttpClient 2 and 3, by what both offer. */
public final class AsyncHttp implements Driver {
  private final Map<String, AsyncHttpClient> clients = new ConcurrentHashMap<>();

  @Override
  public Answer send(Request request) throws Exception {
    ListenableFuture<Response> future = client(request).executeRequest(http(request));
    request.cancelWith(() -> future.cancel(true));
    try {
      return answer(future.get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    }
  }

  @Override
  public Opened open(Request request) throws Exception {
    AsyncHttpBody body = new AsyncHttpBody();
    ListenableFuture<Response> future = client(request).executeRequest(http(request), body);
    request.cancelWith(() -> future.cancel(true));
    body.awaitHead();
    return body;
  }

  /** On a thread of its own, for who waits on the client's threads stops all its calls. */
  @Override
  public void enqueue(Request request, BiConsumer<Answer, Throwable> then) {
    ListenableFuture<Response> future = client(request).executeRequest(http(request));
    request.cancelWith(() -> future.cancel(true));
    future.addListener(
        () -> {
          Answer answer;
          try {
            answer = answer(future.get());
          } catch (ExecutionException e) {
            then.accept(null, e.getCause());
            return;
          } catch (Exception e) {
            then.accept(null, e);
            return;
          }
          then.accept(answer, null);
        },
        work -> new Thread(work).start());
  }

  @Override
  public String special(String manner, Request request) throws Exception {
    AsyncHttpBody body = new AsyncHttpBody(manner);
    return String.valueOf(client(request).executeRequest(http(request), body).get());
  }

  private AsyncHttpClient client(Request request) {
    return clients.computeIfAbsent(
        request.manner(),
        manner -> {
          DefaultAsyncHttpClientConfig.Builder config =
              new DefaultAsyncHttpClientConfig.Builder()
                  .setFollowRedirect(request.followsRedirects())
                  .setCompressionEnforced(true);
          limit(config, "setConnectTimeout", request.connectTimeout());
          limit(config, "setReadTimeout", request.readTimeout());
          return new DefaultAsyncHttpClient(config.build());
        });
  }

  /** Milliseconds in version 2, a duration in version 3. */
  private static void limit(Object config, String name, int millis) {
    try {
      for (Method method : config.getClass().getMethods()) {
        if (method.getName().equals(name)) {
          boolean number = method.getParameterTypes()[0] == int.class;
          method.invoke(config, number ? (Object) millis : Duration.ofMillis(millis));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static org.asynchttpclient.Request http(Request request) {
    RequestBuilder http = new RequestBuilder(request.method()).setUrl(request.url);
    return (request.body() == null ? http : http.setBody(request.body())).build();
  }

  private static Answer answer(Response response) {
    return new Answer(
        "http", response.getStatusCode(), response.getResponseBody(StandardCharsets.UTF_8));
  }
}
