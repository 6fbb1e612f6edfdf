package io.hearback.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The agent's version, as the build wrote it. */
public final class Version {

  private static final String TEXT = read();

  private Version() {}

  public static String text() {
    return TEXT;
  }

  private static String read() {
    Properties properties = new Properties();
    try {
      InputStream in = Version.class.getClassLoader().getResourceAsStream("version.properties");
      try {
        properties.load(in);
      } finally {
        in.close();
      }
    } catch (IOException e) {
      return "unknown";
    }
    return properties.getProperty("version");
  }
}
