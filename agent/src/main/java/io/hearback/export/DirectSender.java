package io.hearback.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends exports on the thread that exports, one connection each.
 *
 * <p>Not HttpURLConnection: the application's CookieHandler, Authenticator and URL handlers would
 * see it. Not OkHttp either, though the jar has it for gRPC: it takes a third of the CPU that the
 * whole first export does.
 */
final class DirectSender implements HttpSender {

  private static volatile boolean lastTry;

  private final HttpSenderConfig config;

  DirectSender(HttpSenderConfig config) {
    this.config = config;
  }

  /** The JVM is going down: a backend that does not answer is not asked again. */
  static void lastTry() {
    lastTry = true;
  }

  @Override
  public void send(
      MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
    HttpResponse response;
    try {
      response = post(encode(message));
    } catch (IOException | RuntimeException e) {
      onError.accept(e);
      return;
    }
    onResponse.accept(response);
  }

  private byte[] encode(MessageWriter message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Compressor compressor = config.getCompressor();
    OutputStream out = compressor == null ? bytes : compressor.compress(bytes);
    message.writeMessage(out);
    out.close();
    return bytes.toByteArray();
  }

  /** Tries again, as OTLP asks for, within the time that one export has. */
  private HttpResponse post(byte[] body) throws IOException {
    RetryPolicy policy = config.getRetryPolicy();
    int attempts = policy == null ? 1 : policy.getMaxAttempts();
    long pause = policy == null ? 0 : policy.getInitialBackoff().toMillis();
    long deadline = System.nanoTime() + config.getTimeout().toNanos();
    for (int attempt = 1; ; attempt++) {
      boolean last = lastTry || attempt >= attempts;
      try {
        HttpResponse response = HttpPost.send(config, body, left(deadline));
        if (last || !isTemporary(response.getStatusCode()) || !pause(pause, deadline)) {
          return response;
        }
      } catch (IOException e) {
        if (last || !pause(pause, deadline)) {
          throw e;
        }
      }
      pause = (long) (pause * policy.getBackoffMultiplier());
    }
  }

  private static boolean isTemporary(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  private static int left(long deadline) {
    return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
  }

  /** Returns whether there is time for another try after it. */
  private static boolean pause(long millis, long deadline) {
    if (left(deadline) <= millis) {
      return false;
    }
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return !lastTry;
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
