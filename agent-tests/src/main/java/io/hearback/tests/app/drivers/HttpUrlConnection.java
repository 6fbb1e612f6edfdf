package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Opened;
import io.hearback.tests.app.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** {@code java.net.HttpURLConnection}, http and https. */
public final class HttpUrlConnection implements Driver {
  @Override
  public Answer send(Request request) throws IOException {
    HttpURLConnection connection = connection(request);
    request.cancelWith(connection::disconnect);
    writeBody(connection, request);
    return new Answer("http", connection.getResponseCode(), Bytes.text(body(connection)));
  }

  @Override
  public Opened open(Request request) throws IOException {
    HttpURLConnection connection = connection(request);
    request.cancelWith(connection::disconnect);
    writeBody(connection, request);
    InputStream body = body(connection);
    return Opened.of("http", connection.getResponseCode(), () -> body, body);
  }

  private static InputStream body(HttpURLConnection connection) throws IOException {
    return connection.getResponseCode() >= 400
        ? connection.getErrorStream()
        : connection.getInputStream();
  }

  @Override
  public String special(String manner, Request request) throws IOException {
    HttpURLConnection connection = connection(request);
    switch (manner) {
      case "connect-only":
        connection.connect();
        connection.disconnect();
        return "connected";
      case "connect-then-send":
        connection.connect();
        return connection.getResponseCode() + " " + Bytes.text(connection.getInputStream());
      case "output-only":
        connection.setDoOutput(true);
        connection.getOutputStream().close();
        connection.disconnect();
        return "written";
      case "streamed":
        return streamed(connection, request);
      case "read-many-ways":
        return readManyWays(connection);
      case "disconnected":
        int status = connection.getResponseCode();
        connection.disconnect();
        return status + " and disconnected";
      case "failing-twice":
        return failure(connection) + ", again " + failure(connection);
      default:
        throw new UnsupportedOperationException(manner);
    }
  }

  private static String streamed(HttpURLConnection connection, Request request) throws IOException {
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(0);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(request.body().getBytes(StandardCharsets.UTF_8));
    }
    return connection.getResponseCode() + " " + Bytes.text(connection.getInputStream());
  }

  private static String readManyWays(HttpURLConnection connection) throws IOException {
    String seen = connection.getResponseCode() + " " + connection.getHeaderField("x-kind");
    try {
      seen += " " + Bytes.text(connection.getInputStream());
    } catch (IOException e) {
      seen += " " + e.getClass().getName() + " " + Bytes.text(connection.getErrorStream());
    }
    return seen + " " + connection.getHeaderField(0) + " " + connection.getResponseMessage();
  }

  private static String failure(HttpURLConnection connection) {
    try {
      return String.valueOf(connection.getResponseCode());
    } catch (IOException e) {
      return e.getClass().getName() + " " + e.getMessage();
    }
  }

  private static void writeBody(HttpURLConnection connection, Request request) throws IOException {
    connection.setRequestMethod(request.method());
    if (request.body() != null) {
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(request.body().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static HttpURLConnection connection(Request request) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(request.url).openConnection();
    connection.setConnectTimeout(request.connectTimeout());
    connection.setReadTimeout(request.readTimeout());
    connection.setInstanceFollowRedirects(request.followsRedirects());
    return connection;
  }
}
