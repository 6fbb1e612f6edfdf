package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Request;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;

/** Jersey's client on its default connector. */
public final class JerseyClient implements Driver {
  private final Client client = ClientBuilder.newClient();

  @Override
  public Answer send(Request request) {
    try (Response response = client.target(request.url).request().get()) {
      return new Answer("Jersey", response.getStatus(), response.readEntity(String.class));
    }
  }
}
