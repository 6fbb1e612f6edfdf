package io.hearback.demo;

import io.hearback.demo.app.SocialShop;
import io.hearback.demo.thirdparties.ThirdParties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The social shop as a process of its own with the agent attached. {@code -javaagent} is all there
 * is to attaching; the other options make Java use the proxy and trust its certificates.
 */
final class Application {
  private final Process process;
  private final Path log;

  private Application(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static Application start(Folder folder, ThirdParties thirdParties, Backend backend, int seconds)
      throws IOException, GeneralSecurityException {
    thirdParties.writeTrustStore(folder.trustStore());
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-javaagent:" + folder.agent() + "=" + folder.rules(),
            "-Dhttp.proxyHost=" + thirdParties.host(),
            "-Dhttp.proxyPort=" + thirdParties.port(),
            "-Dhttps.proxyHost=" + thirdParties.host(),
            "-Dhttps.proxyPort=" + thirdParties.port(),
            "-Dhttp.nonProxyHosts=localhost|127.*|[::1]|" + backend.endpoint().getHost(),
            "-Djavax.net.ssl.trustStore=" + folder.trustStore(),
            "-Djavax.net.ssl.trustStorePassword=changeit",
            "-cp",
            folder.demo().toString(),
            SocialShop.class.getName(),
            Integer.toString(seconds));
    backend.applyTo(builder.environment());
    builder.redirectErrorStream(true).redirectOutput(folder.log().toFile());
    return new Application(builder.start(), folder.log());
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits for the end, up to that time. */
  void await(long millis) throws InterruptedException {
    process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  int exitCode() {
    return process.exitValue();
  }

  /**
   * Asks it to end, which gives the agent time for its last export, and makes sure that it does.
   */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** The last lines of what it printed. */
  List<String> lastWords() throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      List<String> all = lines.toList();
      return all.subList(Math.max(0, all.size() - 30), all.size());
    }
  }
}
