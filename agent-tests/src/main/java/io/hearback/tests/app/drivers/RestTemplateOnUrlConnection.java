package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Request;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** Spring's RestTemplate on HttpURLConnection. */
public final class RestTemplateOnUrlConnection implements Driver {
  private final RestTemplate template = new RestTemplate(new SimpleClientHttpRequestFactory());

  @Override
  public Answer send(Request request) {
    ResponseEntity<String> entity = template.getForEntity(request.url, String.class);
    return new Answer("RestTemplate", entity.getStatusCode().value(), entity.getBody());
  }
}
