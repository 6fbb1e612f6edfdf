package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Opened;
import io.hearback.tests.app.Request;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.client.HttpClient;
import org.apache.http.client.params.HttpClientParams;
import org.apache.http.params.HttpConnectionParams;
import org.apache.http.params.HttpParams;

/** Apache HttpClient 4.0 to 4.2, by {@code DefaultHttpClient}, which 4.3 deprecated. */
@SuppressWarnings("deprecation")
public final class Apache40 implements Driver {
  private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

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
    return Apache4Calls.special(client(request), manner, request);
  }

  private HttpClient client(Request request) {
    return clients.computeIfAbsent(request.manner(), manner -> build(request));
  }

  private static HttpClient build(Request request) {
    HttpParams params = new org.apache.http.params.BasicHttpParams();
    HttpConnectionParams.setConnectionTimeout(params, request.connectTimeout());
    HttpConnectionParams.setSoTimeout(params, request.readTimeout());
    HttpClientParams.setRedirecting(params, request.followsRedirects());
    org.apache.http.conn.params.ConnManagerParams.setMaxTotalConnections(params, 200);
    org.apache.http.conn.params.ConnManagerParams.setMaxConnectionsPerRoute(
        params, new org.apache.http.conn.params.ConnPerRouteBean(100));
    return new org.apache.http.impl.client.DefaultHttpClient(
        new org.apache.http.impl.conn.tsccm.ThreadSafeClientConnManager(params, schemes()), params);
  }

  private static org.apache.http.conn.scheme.SchemeRegistry schemes() {
    org.apache.http.conn.scheme.SchemeRegistry schemes =
        new org.apache.http.conn.scheme.SchemeRegistry();
    schemes.register(
        new org.apache.http.conn.scheme.Scheme(
            "http", org.apache.http.conn.scheme.PlainSocketFactory.getSocketFactory(), 80));
    schemes.register(
        new org.apache.http.conn.scheme.Scheme(
            "https", org.apache.http.conn.ssl.SSLSocketFactory.getSocketFactory(), 443));
    return schemes;
  }
}
