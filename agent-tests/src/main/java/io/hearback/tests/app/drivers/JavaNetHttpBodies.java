package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Request;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code java.net.http} offers for bodies besides strings and streams. */
final class JavaNetHttpBodies {
  private JavaNetHttpBodies() {}

  static String send(HttpClient client, HttpRequest http, String manner) throws Exception {
    switch (manner) {
      case "publisher":
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> published =
            client.send(http, BodyHandlers.ofPublisher());
        return published.statusCode() + " bytes " + count(published.body());
      case "lines":
        HttpResponse<Stream<String>> lines = client.send(http, BodyHandlers.ofLines());
        return lines.statusCode() + " " + lines.body().collect(Collectors.joining());
      case "byte-array-consumer":
        StringBuilder text = new StringBuilder();
        HttpResponse<Void> consumed =
            client.send(
                http,
                BodyHandlers.ofByteArrayConsumer(
                    piece ->
                        piece.ifPresent(
                            bytes -> text.append(new String(bytes, StandardCharsets.UTF_8)))));
        return consumed.statusCode() + " " + text;
      case "discarding":
        return client.send(http, BodyHandlers.discarding()).statusCode() + " discarded";
      default:
        throw new UnsupportedOperationException(manner);
    }
  }

  /** As a string, telling when the head of the answer has come. */
  static BodyHandler<String> marked(Request request, CountDownLatch headers) {
    return info -> {
      headers.countDown();
      request.tell("headers");
      return BodySubscribers.ofString(StandardCharsets.UTF_8);
    };
  }

  private static long count(Flow.Publisher<List<ByteBuffer>> body) throws Exception {
    CompletableFuture<Long> end = new CompletableFuture<>();
    body.subscribe(
        new Flow.Subscriber<>() {
          private long bytes;

          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(List<ByteBuffer> buffers) {
            buffers.forEach(buffer -> bytes += buffer.remaining());
          }

          @Override
          public void onError(Throwable failure) {
            end.completeExceptionally(failure);
          }

          @Override
          public void onComplete() {
            end.complete(bytes);
          }
        });
    return end.get();
  }
}
