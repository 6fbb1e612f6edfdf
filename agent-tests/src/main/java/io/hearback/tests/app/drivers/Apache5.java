package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Opened;
import io.hearback.tests.app.Request;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.BasicHttpClientResponseHandler;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Apache HttpClient 5, classic. */
public final class Apache5 implements Driver {
  private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();
  private final HttpClient minimal = HttpClients.createMinimal();

  @Override
  public Answer send(Request request) throws IOException {
    return send(client(request), request);
  }

  @Override
  @SuppressWarnings("deprecation") // execute without a handler is what 5.0 offers for streaming
  public Opened open(Request request) throws IOException {
    HttpUriRequestBase http = http(request);
    request.cancelWith(http::abort);
    ClassicHttpResponse response = (ClassicHttpResponse) client(request).execute(http);
    return Opened.of(
        String.valueOf(response.getVersion()),
        response.getCode(),
        () -> response.getEntity() == null ? null : response.getEntity().getContent(),
        response);
  }

  @Override
  @SuppressWarnings("deprecation") // execute without a handler is what 5.0 offers for streaming
  public String special(String manner, Request request) throws Exception {
    switch (manner) {
      case "minimal":
        return send(minimal, request).toString();
      case "handler-throws":
        HttpClientResponseHandler<Answer> throwing =
            response -> {
              throw new IllegalStateException("handler refused");
            };
        return String.valueOf(client(request).execute(http(request), throwing));
      case "basic-handler":
        return client(request).execute(http(request), new BasicHttpClientResponseHandler());
      case "without-handler":
        return answer((ClassicHttpResponse) client(request).execute(http(request))).toString();
      default:
        throw new UnsupportedOperationException(manner);
    }
  }

  private static Answer send(HttpClient client, Request request) throws IOException {
    HttpUriRequestBase http = http(request);
    request.cancelWith(http::abort);
    HttpClientResponseHandler<Answer> reading = Apache5::answer;
    return client.execute(http, reading);
  }

  private HttpClient client(Request request) {
    return clients.computeIfAbsent(request.manner(), manner -> build(request));
  }

  @SuppressWarnings("deprecation") // the connect timeout moved to another class after 5.0
  private static HttpClient build(Request request) {
    PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
    connections.setDefaultMaxPerRoute(100);
    connections.setMaxTotal(200);
    connections.setDefaultSocketConfig(
        SocketConfig.custom().setSoTimeout(request.readTimeout(), TimeUnit.MILLISECONDS).build());
    RequestConfig config =
        RequestConfig.custom()
            .setConnectTimeout(request.connectTimeout(), TimeUnit.MILLISECONDS)
            .setResponseTimeout(request.readTimeout(), TimeUnit.MILLISECONDS)
            .setRedirectsEnabled(request.followsRedirects())
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(config)
        .build();
  }

  private static HttpUriRequestBase http(Request request) {
    HttpUriRequestBase http = new HttpUriRequestBase(request.method(), URI.create(request.url));
    if (request.body() != null) {
      http.setEntity(new StringEntity(request.body()));
    }
    return http;
  }

  private static Answer answer(ClassicHttpResponse response) throws IOException, HttpException {
    String body = response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
    return new Answer(String.valueOf(response.getVersion()), response.getCode(), body);
  }
}
