package io.hearback.benchmarks;

import java.util.Arrays;
import java.util.List;

/** An HTTP client whose calls are measured. */
enum Client {
  OKHTTP("okhttp", "OkHttp 5", "okhttp", CallPathOkHttp.class),
  URL_CONNECTION(
      "url-connection", "HttpURLConnection", "http-url-connection", CallPathUrlConnection.class),
  APACHE4("apache4", "Apache HttpClient 4", "apache-httpclient", CallPathApache4.class),
  APACHE5("apache5", "Apache HttpClient 5", "apache-httpclient", CallPathApache5.class),
  JAVA_HTTP(
      "java-http", "java.net.http (over loopback)", "java-http-client", CallPathJavaHttp.class);

  static final List<Client> ALL = List.of(values());

  /** As the options spell it. */
  final String option;

  /** As the tables spell it. */
  final String title;

  /** As the OpenTelemetry agent's {@code otel.instrumentation.<name>.enabled} spells it. */
  final String instrumentation;

  final Class<?> callPath;

  Client(String option, String title, String instrumentation, Class<?> callPath) {
    this.option = option;
    this.title = title;
    this.instrumentation = instrumentation;
    this.callPath = callPath;
  }

  static Client named(String option) {
    return Arrays.stream(values())
        .filter(client -> client.option.equals(option))
        .findFirst()
        .orElseThrow(() -> Options.unknown(option, ALL.stream().map(client -> client.option)));
  }
}
