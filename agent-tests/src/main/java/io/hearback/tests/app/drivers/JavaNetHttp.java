package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Opened;
import io.hearback.tests.app.Request;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** {@code java.net.http}, Java 11 and newer. */
public final class JavaNetHttp implements Driver {
  private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

  @Override
  public Answer send(Request request) throws Exception {
    return answer(client(request).send(http(request), BodyHandlers.ofString()));
  }

  @Override
  public Opened open(Request request) throws Exception {
    HttpResponse<InputStream> response =
        client(request).send(http(request), BodyHandlers.ofInputStream());
    return Opened.of(
        response.version().name(), response.statusCode(), response::body, response.body());
  }

  @Override
  public void enqueue(Request request, BiConsumer<Answer, Throwable> then) {
    CompletableFuture<HttpResponse<String>> future = start(request);
    request.cancelWith(() -> future.cancel(true));
    future.whenComplete(
        (response, failure) -> then.accept(failure == null ? answer(response) : null, failure));
  }

  @Override
  public String special(String manner, Request request) throws Exception {
    if (manner.startsWith("future-")) {
      return future(manner, request);
    }
    if (manner.equals("send-marked")) {
      CountDownLatch headers = new CountDownLatch(1);
      BodyHandler<String> marked = JavaNetHttpBodies.marked(request, headers);
      return answer(client(request).send(http(request), marked)).toString();
    }
    if (manner.equals("handler-throws")) {
      BodyHandler<String> throwing =
          head -> {
            throw new IllegalStateException("thrown by the application");
          };
      return answer(client(request).send(http(request), throwing)).toString();
    }
    if (manner.equals("mapping-throws")) {
      BodyHandler<String> throwing =
          head ->
              BodySubscribers.mapping(
                  BodySubscribers.ofString(StandardCharsets.UTF_8),
                  text -> {
                    throw new IllegalStateException("thrown by the application");
                  });
      return answer(client(request).send(http(request), throwing)).toString();
    }
    return JavaNetHttpBodies.send(client(request), http(request), manner);
  }

  private String future(String manner, Request request) throws Exception {
    CountDownLatch headers = new CountDownLatch(1);
    CompletableFuture<HttpResponse<String>> future =
        client(request).sendAsync(http(request), JavaNetHttpBodies.marked(request, headers));
    if (manner.endsWith("-in-body")) {
      headers.await();
    }
    switch (manner) {
      case "future-cancelled":
      case "future-cancelled-in-body":
        return "cancel " + future.cancel(true) + state(future);
      case "future-or-timeout":
      case "future-or-timeout-in-body":
        CompletableFuture<HttpResponse<String>> same =
            future.orTimeout(request.number("after", 300), TimeUnit.MILLISECONDS);
        return "same " + (same == future) + state(future);
      case "future-completed":
        return "complete " + future.complete(null) + state(future);
      case "future-type":
        future.join();
        return future.getClass().getName() + " dependents " + future.getNumberOfDependents();
      default:
        throw new UnsupportedOperationException(manner);
    }
  }

  private static String state(CompletableFuture<?> future) throws InterruptedException {
    String seen;
    try {
      seen = "value " + future.get();
    } catch (ExecutionException e) {
      seen = "failed " + e.getCause().getClass().getName();
    } catch (RuntimeException e) {
      seen = "threw " + e.getClass().getName();
    }
    return String.format(
        " %s cancelled %s exceptional %s done %s",
        seen, future.isCancelled(), future.isCompletedExceptionally(), future.isDone());
  }

  private CompletableFuture<HttpResponse<String>> start(Request request) {
    return client(request).sendAsync(http(request), BodyHandlers.ofString());
  }

  private HttpClient client(Request request) {
    return clients.computeIfAbsent(
        request.manner(),
        manner ->
            HttpClient.newBuilder()
                .version(request.offersHttp2() ? Version.HTTP_2 : Version.HTTP_1_1)
                .followRedirects(request.followsRedirects() ? Redirect.NORMAL : Redirect.NEVER)
                .connectTimeout(Duration.ofMillis(request.connectTimeout()))
                .build());
  }

  private static HttpRequest http(Request request) {
    BodyPublisher body =
        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body());
    return HttpRequest.newBuilder(URI.create(request.url))
        .timeout(Duration.ofMillis(request.readTimeout()))
        .method(request.method(), body)
        .build();
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.version().name(), response.statusCode(), response.body());
  }
}
