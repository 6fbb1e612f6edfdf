package io.hearback.startup;

import io.hearback.clients.Weaving;
import io.hearback.config.Configuration;
import io.hearback.config.ConfigurationReader;
import io.hearback.export.Telemetry;
import io.hearback.export.Version;
import io.hearback.log.AgentCounts;
import io.hearback.log.Log;
import io.hearback.rules.Rules;
import io.hearback.rules.WatchedCalls;
import java.io.File;
import java.lang.instrument.Instrumentation;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one class that knows all rooms, and the order in which they are entered.
 *
 * <p>On the thread that goes on to {@code main} only the transformer is set up. The rules are read
 * on a thread of our own once {@code main} runs, or when the first client's class loads. The
 * OpenTelemetry SDK, which costs more CPU than all else together, starts there a second after
 * start. What is counted before waits in the adders. A process that ends earlier without a watched
 * call never starts it.
 */
public final class Startup implements Runnable {

  private static final long READING_DELAY_MILLIS = 200;
  private static final long TELEMETRY_DELAY_MILLIS = 1000;
  private static final long READING_MILLIS = 1000;
  private static final long FLUSH_MILLIS = 3000;

  private final long startMillis = System.currentTimeMillis();
  private final @Nullable String argument;
  private final File jar;
  private final Events events;
  private final Door door;
  private final Weaving weaving;
  private final AgentCounts counts = new AgentCounts();
  private final CountDownLatch reading = new CountDownLatch(1);
  private volatile @Nullable Configuration configuration;
  private @Nullable Telemetry telemetry;
  private boolean closed;

  private Startup(@Nullable String argument, File jar, Instrumentation instrumentation) {
    this.argument = argument;
    this.jar = jar;
    events = new Events(counts);
    door = new Door(instrumentation, events);
    weaving = new Weaving(new FirstUse(), events);
    events.turnOffBy(
        new Events.Switch() {
          @Override
          public void turnOff(String client) {
            weaving.turnOff(client);
          }
        });
  }

  /** Called once, before {@code main}. */
  public static void start(@Nullable String argument, Instrumentation instrumentation, File jar) {
    if (JdkTool.isRunning()) {
      return;
    }
    Startup startup = new Startup(argument, jar, instrumentation);
    startup.weaving.start(instrumentation);
    Thread starting = AgentThread.start("hearback-start", startup);
    Runtime.getRuntime().addShutdownHook(new AgentThread("hearback-end", startup.end(starting)));
  }

  @Override
  public void run() {
    try {
      reading.await(READING_DELAY_MILLIS, TimeUnit.MILLISECONDS);
      Configuration read = readRules();
      long wait = startMillis + TELEMETRY_DELAY_MILLIS - System.currentTimeMillis();
      Thread.sleep(Math.max(0, wait));
      events.tellWoven();
      Telemetry started = startTelemetry(read);
      if (started != null) {
        started.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      Log.warn("not counting, the application runs without it: " + e);
      Log.debug("not counting", e);
    }
  }

  private Configuration readRules() throws Exception {
    Configuration read = ConfigurationReader.read(argument, jar);
    for (String mistake : read.mistakes()) {
      Log.warn(mistake);
    }
    Rules rules = read.rules();
    door.call().watch(rules);
    configuration = read;
    Log.info(
        Version.text()
            + " watches "
            + rules.integrations().size()
            + (rules.integrations().size() == 1 ? " integration of " : " integrations of ")
            + read.source());
    return read;
  }

  private synchronized @Nullable Telemetry startTelemetry(Configuration read) throws Exception {
    if (telemetry == null && !closed) {
      try {
        telemetry = Telemetry.start(door.call(), counts, read.export(), startMillis);
      } catch (RuntimeException e) {
        closed = true;
        Log.warn(
            "cannot export: "
                + String.valueOf(e.getMessage()).replaceFirst("\\.$", "")
                + "; put that OTEL_* variable right");
        Log.debug("cannot export", e);
      }
    }
    return telemetry;
  }

  /** What to do when the JVM goes down. */
  private Runnable end(final Thread starting) {
    return new Runnable() {
      @Override
      public void run() {
        try {
          waitForRules(starting);
          // On a thread of its own: whatever it meets, the JVM goes down in time.
          Thread flush = AgentThread.start("hearback-flush", new Flush());
          flush.join(FLUSH_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  private void waitForRules(Thread starting) throws InterruptedException {
    reading.countDown();
    long deadline = System.currentTimeMillis() + READING_MILLIS;
    while (configuration == null && starting.isAlive() && System.currentTimeMillis() < deadline) {
      Thread.sleep(1);
    }
  }

  /** Opens the door, for a client's class is loading: the rules will be needed at once. */
  private final class FirstUse implements Callable<WatchedCalls> {
    @Override
    public WatchedCalls call() throws Exception {
      reading.countDown();
      return door.call();
    }
  }

  private final class Flush implements Runnable {
    @Override
    public void run() {
      try {
        Configuration read = configuration;
        if (read == null || (telemetry() == null && !door.call().anyCall())) {
          return;
        }
        door.call().countAnswered();
        Telemetry last = startTelemetry(read);
        if (last != null) {
          last.close();
        }
      } catch (Throwable e) {
        Log.debug("the last export failed", e);
      }
    }
  }

  private synchronized @Nullable Telemetry telemetry() {
    return telemetry;
  }
}
