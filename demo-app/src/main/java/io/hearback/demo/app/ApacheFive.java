package io.hearback.demo.app;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient 5, the classic kind, as this shop sets it up. */
final class ApacheFive {
  private final CloseableHttpClient client =
      HttpClients.custom()
          .useSystemProperties()
          .disableAutomaticRetries()
          .setDefaultRequestConfig(
              RequestConfig.custom()
                  .setConnectionRequestTimeout(Timeout.ofSeconds(3))
                  .setResponseTimeout(Timeout.ofMilliseconds(1_500))
                  .build())
          .build();

  int execute(HttpUriRequest request) throws IOException {
    return client.execute(
        request,
        response -> {
          EntityUtils.consume(response.getEntity());
          return response.getCode();
        });
  }
}
