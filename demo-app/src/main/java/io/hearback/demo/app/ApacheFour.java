package io.hearback.demo.app;

import java.io.IOException;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Apache HttpClient 4 as this shop sets it up. */
final class ApacheFour {
  private final CloseableHttpClient client =
      HttpClients.custom()
          .useSystemProperties()
          .setDefaultRequestConfig(
              RequestConfig.custom()
                  .setConnectionRequestTimeout(3_000)
                  .setConnectTimeout(3_000)
                  .setSocketTimeout(1_500)
                  .build())
          .build();

  int execute(HttpUriRequest request) throws IOException {
    try (CloseableHttpResponse response = client.execute(request)) {
      EntityUtils.consume(response.getEntity());
      return response.getStatusLine().getStatusCode();
    }
  }
}
