package io.hearback.tests.forked;

import io.hearback.tests.app.Main;
import io.hearback.tests.javas.Java;
import io.hearback.tests.otlp.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Applications that make calls with {@code HttpURLConnection}, with the agent on them. */
public final class Applications {
  private Applications() {}

  /** One that does what its input says until it ends. */
  public static JvmCommand obedient(Java java, Path rules, Receiver receiver) {
    return watched(java, rules, receiver).main(Main.class, "HttpUrlConnection");
  }

  /** One whose main class is yet to be said. */
  public static JvmCommand watched(Java java, Path rules, Receiver receiver) {
    return plain(java).agent(rules).environment("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint());
  }

  /** One without the agent. */
  public static JvmCommand plain(Java java) {
    return JvmCommand.on(java).option("-XX:TieredStopAtLevel=1", "-Djava.net.preferIPv4Stack=true");
  }

  /** Rules with one integration of one host, in a file in this folder. */
  public static Path rules(Path folder, String integration, String host) {
    return write(
        folder.resolve("hearback.yml"),
        "integrations:\n  " + integration + ": { hosts: [" + host + "] }\n");
  }

  /** Writes a file. */
  public static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
