package io.hearback.tests.forked;

import io.hearback.tests.javas.Java;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of a JVM that is yet to start, as a user would write it. */
public final class JvmCommand {
  private final Java java;
  private final List<String> options = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>(List.of(Hearback.app()));
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> main = new ArrayList<>();
  private Path folder = Hearback.app();

  private JvmCommand(Java java) {
    this.java = java;
  }

  /** A command that runs nothing yet. */
  public static JvmCommand on(Java java) {
    return new JvmCommand(java);
  }

  /** With the agent, reading this rules file. */
  public JvmCommand agent(Path rules) {
    return option("-javaagent:" + Hearback.jar() + "=" + rules);
  }

  public JvmCommand option(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  public JvmCommand environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public JvmCommand classPath(List<Path> more) {
    classPath.addAll(more);
    return this;
  }

  /** A class path without the folder of the forked program. */
  public JvmCommand onlyClassPath(List<Path> all) {
    classPath.clear();
    return classPath(all);
  }

  /** The main class with its arguments. */
  public JvmCommand main(Class<?> type, String... arguments) {
    return main(Stream.concat(Stream.of(type.getName()), Stream.of(arguments)).toList());
  }

  /** What comes after the options and the class path. */
  public JvmCommand main(List<String> words) {
    main.clear();
    main.addAll(words);
    return this;
  }

  /** The working folder. */
  public JvmCommand in(Path workingFolder) {
    folder = workingFolder;
    return this;
  }

  public ForkedJvm start() {
    List<String> words = new ArrayList<>(List.of(java.launcher().toString()));
    words.addAll(options);
    words.add("-cp");
    words.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    words.addAll(main);
    ProcessBuilder process = new ProcessBuilder(words).directory(folder.toFile());
    Map<String, String> inherited = process.environment();
    inherited
        .keySet()
        .removeIf(name -> name.matches("(OTEL|HEARBACK)_.*|_?JAVA_(TOOL_)?OPTIONS|JDK_.*OPTIONS"));
    inherited.putAll(environment);
    try {
      return new ForkedJvm(process.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
