package io.hearback.forked;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a program of the tests in a JVM of its own, for what one JVM can do but once. */
public final class OwnJvm {

  private final List<String> options = new ArrayList<>();
  private final Map<String, String> variables = new TreeMap<>();
  private final Class<?> main;
  private File folder = new File(".");

  public OwnJvm(Class<?> main) {
    this.main = main;
  }

  /** The working folder. */
  public OwnJvm in(Path where) {
    folder = where.toFile();
    return this;
  }

  /** A system property; none where the value is null. */
  public OwnJvm property(String name, String value) {
    if (value != null) {
      options.add("-D" + name + "=" + value);
    }
    return this;
  }

  /** A variable; none where the value is null. */
  public OwnJvm variable(String name, String value) {
    if (value != null) {
      variables.put(name, value);
    }
    return this;
  }

  /** Returns all that it printed, after it has ended well. */
  public List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder);
    builder.environment().keySet().removeIf(OwnJvm::changesWhatIsTested);
    builder.environment().putAll(variables);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(main + " failed: " + output);
    }
    return output.lines().toList();
  }

  private static boolean changesWhatIsTested(String variable) {
    return variable.startsWith("HEARBACK_")
        || variable.startsWith("OTEL_")
        || variable.startsWith("JDK_JAVA_OPTIONS")
        || variable.startsWith("JAVA_TOOL_OPTIONS");
  }
}
