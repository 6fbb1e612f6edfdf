package io.hearback.tests.servers;

import java.io.IOException;

/** What a server does once it has read a request. Called on the thread of the connection. */
@FunctionalInterface
public interface Behaviour {
  /**
   * @return whether the connection stays open for the next request
   */
  boolean meet(Exchange exchange) throws IOException;
}
