package io.hearback.tests.forked;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A running JVM: lines go in, lines come out, it ends. Closing kills what is left of it. */
public final class ForkedJvm implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 90;

  private final Process process;
  private final List<String> output = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final Thread outputReader;
  private final Thread errorReader;

  ForkedJvm(Process process) {
    this.process = process;
    outputReader = read(process.getInputStream(), output);
    errorReader = read(process.getErrorStream(), errors);
  }

  private Thread read(InputStream from, List<String> into) {
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader in =
                  new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                  synchronized (output) {
                    into.add(line);
                    output.notifyAll();
                  }
                }
              } catch (IOException killed) {
                // What came before it was killed is kept.
              }
            },
            "reader of a forked JVM");
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  /** Writes a line to its standard input. */
  public synchronized void say(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the JVM ended early: " + errors(), e);
    }
  }

  /** Waits for this line of standard output. */
  public void awaitLine(String line) throws InterruptedException {
    await(each -> each.equals(line), line);
  }

  /** Waits for the line of standard output that starts with this word; gives what follows it. */
  public String answer(String firstWord) throws InterruptedException {
    String line = await(each -> each.startsWith(firstWord + " "), firstWord);
    return line.substring(firstWord.length() + 1);
  }

  private String await(Predicate<String> wanted, String what) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (output) {
      while (true) {
        for (String line : output) {
          if (wanted.test(line)) {
            return line;
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0 || !process.isAlive() && !outputReader.isAlive()) {
          throw new AssertionError("no line " + what + " in " + output + ", stderr " + errors);
        }
        output.wait(Math.min(left, 500));
      }
    }
  }

  /** Ends its input and waits until the JVM has ended. */
  public int end() throws InterruptedException {
    return end(PATIENCE_SECONDS);
  }

  /** Ends its input and waits, not longer than this, until the JVM has ended. */
  public int end(int seconds) throws InterruptedException {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyEnded) {
      // Then there is nothing to end.
    }
    return awaitExit(seconds);
  }

  /** Waits until the JVM has ended by itself. */
  public int awaitExit(int seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("still running after " + seconds + " s; stderr " + errors());
    }
    outputReader.join();
    errorReader.join();
    return process.exitValue();
  }

  public List<String> output() {
    synchronized (output) {
      return List.copyOf(output);
    }
  }

  public List<String> errors() {
    synchronized (output) {
      return List.copyOf(errors);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
