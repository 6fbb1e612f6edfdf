package io.hearback.tests.app;

import java.util.function.BiConsumer;

/**
 * One HTTP client as an application would use it. Any thread may call, many at once.
 *
 * <p>A driver knows its client and nothing else.
 */
public interface Driver {
  /** Sends the request on this thread and reads the whole answer. */
  Answer send(Request request) throws Exception;

  /** Sends the request on this thread and waits for the head of the answer only. */
  default Opened open(Request request) throws Exception {
    throw new UnsupportedOperationException("no streamed bodies");
  }

  /** Sends without waiting; exactly one of answer and failure comes, on a thread of the client. */
  default void enqueue(Request request, BiConsumer<Answer, Throwable> then) throws Exception {
    throw new UnsupportedOperationException("no asynchronous calls");
  }

  /** Calls in a way that only this client offers, and says what was seen. */
  default String special(String manner, Request request) throws Exception {
    throw new UnsupportedOperationException(manner);
  }
}
