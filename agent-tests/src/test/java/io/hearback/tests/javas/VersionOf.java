package io.hearback.tests.javas;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The feature version of a JDK. */
final class VersionOf {
  private VersionOf() {}

  /** By its file {@code release}, else by asking its launcher; 0 where there is no JDK. */
  static int home(Path home) {
    Path release = home.resolve("release");
    try {
      if (Files.isRegularFile(release)) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(release)) {
          properties.load(in);
        }
        return feature(properties.getProperty("JAVA_VERSION", "0").replace("\"", ""));
      }
      Path launcher = new Java(0, home).launcher();
      return Files.isExecutable(launcher) ? asked(launcher) : 0;
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private static int asked(Path launcher) throws IOException {
    Process process =
        new ProcessBuilder(launcher.toString(), "-XshowSettings:properties", "-version")
            .redirectErrorStream(true)
            .start();
    String settings = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return settings
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("java.specification.version = "))
        .mapToInt(line -> feature(line.substring(line.indexOf('=') + 2)))
        .findFirst()
        .orElse(0);
  }

  private static int feature(String version) {
    String[] numbers = version.split("[^0-9]+");
    int first = Integer.parseInt(numbers[0]);
    return first == 1 && numbers.length > 1 ? Integer.parseInt(numbers[1]) : first;
  }
}
