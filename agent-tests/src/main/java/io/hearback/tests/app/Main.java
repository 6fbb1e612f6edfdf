package io.hearback.tests.app;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An application that sends what standard input tells it, with the client whose driver is named by
 * the first argument, and prints one line for each: the id and what it saw. Ends when the input
 * does. Every line runs on a thread of its own.
 */
public final class Main {
  private final Driver driver;
  private final Map<String, Request> requests = new ConcurrentHashMap<>();
  private final Map<String, Thread> threads = new ConcurrentHashMap<>();

  private Main(Driver driver) {
    this.driver = driver;
  }

  public static void main(String[] args) throws Exception {
    Class<?> driver = Class.forName("io.hearback.tests.app.drivers." + args[0]);
    new Main((Driver) driver.getConstructor().newInstance()).obeyStandardInput();
    System.exit(0);
  }

  private void obeyStandardInput() throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line;
    while ((line = in.readLine()) != null) {
      Request request = new Request(line);
      if (request.verb.equals("cancel")) {
        // Some clients wait for the very call they are to give up.
        new Thread(requests.get(request.url)::cancel).start();
      } else if (request.verb.equals("interrupt")) {
        threads.get(request.url).interrupt();
      } else {
        requests.put(request.id, request);
        Thread thread = thread(request);
        threads.put(request.id, thread);
        thread.start();
      }
    }
  }

  private Thread thread(Request request) throws ReflectiveOperationException {
    if (request.option("thread", "platform").equals("virtual")) {
      return VirtualThreads.unstarted(() -> run(request));
    }
    Thread thread = new Thread(() -> run(request), request.id);
    thread.setDaemon(true);
    return thread;
  }

  private void run(Request request) {
    String seen;
    try {
      seen = Verbs.run(driver, request);
    } catch (Throwable failure) {
      seen = Failure.describe(failure);
    }
    Lines.print(request.id + " " + seen);
  }
}
