package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Request;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** Spring's RestTemplate on Apache HttpClient 5. */
public final class RestTemplateOnApache implements Driver {
  private final RestTemplate template =
      new RestTemplate(new HttpComponentsClientHttpRequestFactory());

  @Override
  public Answer send(Request request) {
    ResponseEntity<String> entity = template.getForEntity(request.url, String.class);
    return new Answer("RestTemplate", entity.getStatusCode().value(), entity.getBody());
  }
}
