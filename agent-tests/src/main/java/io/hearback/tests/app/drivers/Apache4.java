package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Opened;
import io.hearback.tests.app.Request;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;

/** Apache HttpClient 4.3 to 4.5, by its builder. */
public final class Apache4 implements Driver {
  private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();
  private final HttpClient minimal = HttpClients.createMinimal();

  @Override
  public Answer send(Request request) throws IOException {
    return Apache4Calls.send(client(request), request);
  }

  @Override
  public Opened open(Request request) throws IOException {
    return Apache4Calls.open(client(request), request);
  }

  @Override
  public String special(String manner, Request request) throws IOException {
    if (manner.equals("minimal")) {
      return Apache4Calls.send(minimal, request).toString();
    }
    return Apache4Calls.special(client(request), manner, request);
  }

  private HttpClient client(Request request) {
    return clients.computeIfAbsent(
        request.manner(),
        manner -> {
          RequestConfig config =
              RequestConfig.custom()
                  .setConnectTimeout(request.connectTimeout())
                  .setSocketTimeout(request.readTimeout())
                  .setRedirectsEnabled(request.followsRedirects())
                  .build();
          return HttpClientBuilder.create()
              .setDefaultRequestConfig(config)
              .setMaxConnPerRoute(100)
              .setMaxConnTotal(200)
              .build();
        });
  }
}
