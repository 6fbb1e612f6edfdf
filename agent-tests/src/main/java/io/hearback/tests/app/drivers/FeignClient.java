package io.hearback.tests.app.drivers;

import feign.Feign;
import feign.RequestLine;
import feign.Response;
import feign.Retryer;
import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Request;
import java.io.IOException;

/** Feign on its default client. */
public final class FeignClient implements Driver {
  /** The one remote method. */
  public interface Remote {
    @RequestLine("GET /")
    Response get();
  }

  @Override
  public Answer send(Request request) throws IOException {
    try (Response response =
        Feign.builder().retryer(Retryer.NEVER_RETRY).target(Remote.class, request.url).get()) {
      return new Answer("Feign", response.status(), Bytes.text(response.body().asInputStream()));
    }
  }
}
