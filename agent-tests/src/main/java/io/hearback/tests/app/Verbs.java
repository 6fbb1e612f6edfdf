package io.hearback.tests.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The ways of calling that are the same for every client. */
final class Verbs {
  private Verbs() {}

  static String run(Driver driver, Request request) throws Exception {
    switch (request.verb) {
      case "send":
        return driver.send(request).toString();
      case "interrupted":
        Thread.currentThread().interrupt();
        return driver.send(request).toString();
      case "enqueue":
        return enqueue(driver, request);
      case "nested":
        return nested(driver, request);
      case "stream":
        return Bodies.stream(driver, request);
      case "close-early":
        return Bodies.closeEarly(driver, request);
      case "close-unread":
        return Bodies.closeUnread(driver, request);
      case "unread":
        return Bodies.unread(driver, request);
      case "repeat":
        return String.valueOf(repeat(driver, request));
      case "crowd":
        return crowd(driver, request);
      default:
        return driver.special(request.verb, request);
    }
  }

  private static String enqueue(Driver driver, Request request) throws Exception {
    BlockingQueue<String> seen = new ArrayBlockingQueue<>(2);
    driver.enqueue(request, (answer, failure) -> seen.add(text(answer, failure)));
    return seen.take();
  }

  /** A call made inside the callback of another, on the client's own thread. */
  private static String nested(Driver driver, Request request) throws Exception {
    BlockingQueue<String> seen = new ArrayBlockingQueue<>(2);
    driver.enqueue(
        request,
        (answer, failure) -> {
          String inner;
          try {
            inner = driver.send(request).toString();
          } catch (Exception e) {
            inner = Failure.describe(e);
          }
          seen.add(text(answer, failure) + " then " + inner);
        });
    return seen.take();
  }

  private static Map<String, Integer> repeat(Driver driver, Request request) {
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = request.number("calls", 1); i > 0; i--) {
      String one;
      try {
        one = driver.send(request).toString();
      } catch (Exception e) {
        one = Failure.describe(e);
      }
      seen.merge(one, 1, Integer::sum);
    }
    return seen;
  }

  private static String crowd(Driver driver, Request request) throws InterruptedException {
    Map<String, Integer> seen = new TreeMap<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = request.number("threads", 1); i > 0; i--) {
      Thread thread =
          new Thread(
              () -> {
                Map<String, Integer> own = repeat(driver, request);
                synchronized (seen) {
                  own.forEach((text, n) -> seen.merge(text, n, Integer::sum));
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return seen.toString();
  }

  private static String text(Answer answer, Throwable failure) {
    return failure == null ? answer.toString() : Failure.describe(failure);
  }
}
