package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Opened;
import io.hearback.tests.app.Request;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.ResponseHandler;
import org.apache.http.client.methods.HttpEntityEnclosingRequestBase;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.util.EntityUtils;

/** The calls of every Apache HttpClient 4, old and new. */
final class Apache4Calls {
  private Apache4Calls() {}

  static Answer send(HttpClient client, Request request) throws IOException {
    HttpUriRequest http = http(request);
    request.cancelWith(http::abort);
    return answer(client.execute(http));
  }

  static Opened open(HttpClient client, Request request) throws IOException {
    HttpUriRequest http = http(request);
    request.cancelWith(http::abort);
    HttpResponse response = client.execute(http);
    HttpEntity entity = response.getEntity();
    return Opened.of(
        response.getProtocolVersion().toString(),
        response.getStatusLine().getStatusCode(),
        () -> entity == null ? null : entity.getContent(),
        closing(response, entity));
  }

  /** Before 4.3 only the entity can be given back, and that reads it to its end. */
  @SuppressWarnings("deprecation")
  private static AutoCloseable closing(HttpResponse response, HttpEntity entity) {
    if (response instanceof Closeable) {
      return (Closeable) response;
    }
    return entity == null ? null : entity::consumeContent;
  }

  static String special(HttpClient client, String manner, Request request) throws IOException {
    switch (manner) {
      case "handler":
        ResponseHandler<Answer> reading = Apache4Calls::answer;
        return client.execute(http(request), reading).toString();
      case "handler-throws":
        ResponseHandler<Answer> throwing =
            response -> {
              throw new IllegalStateException("handler refused");
            };
        return String.valueOf(client.execute(http(request), throwing));
      case "basic-handler":
        return client.execute(http(request), new BasicResponseHandler());
      case "host-and-path":
        URI uri = URI.create(request.url);
        HttpHost host = new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme());
        return answer(client.execute(host, new BasicHttpRequest("GET", uri.getPath()))).toString();
      default:
        throw new UnsupportedOperationException(manner);
    }
  }

  private static HttpUriRequest http(Request request) throws IOException {
    if (request.body() == null) {
      HttpRequestBase bare =
          new HttpRequestBase() {
            @Override
            public String getMethod() {
              return request.method();
            }
          };
      bare.setURI(URI.create(request.url));
      return bare;
    }
    HttpEntityEnclosingRequestBase full =
        new HttpEntityEnclosingRequestBase() {
          @Override
          public String getMethod() {
            return request.method();
          }
        };
    full.setURI(URI.create(request.url));
    full.setEntity(new StringEntity(request.body()));
    return full;
  }

  private static Answer answer(HttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    String body = entity == null ? "" : EntityUtils.toString(entity);
    return new Answer(
        response.getProtocolVersion().toString(), response.getStatusLine().getStatusCode(), body);
  }
}
