package io.hearback.tests.javas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Javas the agent is tested on, as far as this machine has them.
 *
 * <p>A version is looked for in the variable {@code HEARBACK_JAVA_<version>} (a folder like {@code
 * JAVA_HOME}), among Maven's toolchains, in {@code JAVA_HOME} and the running JDK, and where
 * operating systems put JDKs. What is missing is skipped and said once; {@code
 * HEARBACK_REQUIRE_JAVAS=8,11} makes a missing one an error.
 */
public final class Javas {
  private static final List<Integer> WANTED = List.of(8, 11, 17, 21, 25);
  private static final TreeMap<Integer, Java> FOUND = find();
  private static final AtomicBoolean SAID = new AtomicBoolean();

  private Javas() {}

  /** Those of the wanted versions that are here, oldest first. */
  public static Collection<Java> all() {
    return FOUND.values();
  }

  /** Those from {@code oldest} to {@code newest}. */
  public static List<Java> between(int oldest, int newest) {
    return List.copyOf(FOUND.subMap(oldest, true, newest, true).values());
  }

  /** The newest that is here; there is one, as the build itself needs 17. */
  public static Java newest() {
    return FOUND.lastEntry().getValue();
  }

  /** Says on standard error what is skipped; fails when that is not allowed. */
  public static void report() {
    List<Integer> missing = WANTED.stream().filter(v -> !FOUND.containsKey(v)).toList();
    String required = System.getenv().getOrDefault("HEARBACK_REQUIRE_JAVAS", "");
    List<Integer> refused =
        Arrays.stream(required.split(","))
            .filter(v -> !v.isBlank())
            .map(v -> Integer.valueOf(v.strip()))
            .filter(v -> !FOUND.containsKey(v))
            .toList();
    if (!refused.isEmpty()) {
      throw new IllegalStateException(
          "HEARBACK_REQUIRE_JAVAS asks for Java "
              + list(refused)
              + ", not found: "
              + variables(refused));
    }
    if (!missing.isEmpty() && SAID.compareAndSet(false, true)) {
      System.err.println("skipped: Java " + list(missing) + ": " + variables(missing));
    }
  }

  private static String variables(List<Integer> versions) {
    return versions.stream()
        .map(version -> "HEARBACK_JAVA_" + version)
        .collect(Collectors.joining(", ", "set ", " to the folder of such a JDK"));
  }

  private static String list(List<Integer> versions) {
    return versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static TreeMap<Integer, Java> find() {
    TreeMap<Integer, Java> found = new TreeMap<>();
    for (int version : WANTED) {
      String home = System.getenv("HEARBACK_JAVA_" + version);
      if (home != null && !home.isBlank()) {
        add(found, Path.of(home));
      }
    }
    Toolchains.homes().forEach(home -> add(found, home));
    add(found, Path.of(System.getProperty("java.home")));
    if (System.getenv("JAVA_HOME") != null) {
      add(found, Path.of(System.getenv("JAVA_HOME")));
    }
    usualPlaces().forEach(home -> add(found, home));
    return found;
  }

  /** Keeps the first of each version; what is no JDK of a wanted version is passed over. */
  private static void add(TreeMap<Integer, Java> found, Path home) {
    int version = VersionOf.home(home);
    Java java = new Java(version, home);
    if (WANTED.contains(version)
        && Files.isExecutable(java.launcher())
        && Files.isExecutable(java.tool("javac"))) {
      found.putIfAbsent(version, java);
    }
  }

  private static List<Path> usualPlaces() {
    Path user = Path.of(System.getProperty("user.home"));
    List<Path> homes = new ArrayList<>();
    for (Path folder :
        List.of(
            Path.of("/usr/lib/jvm"),
            user.resolve(".sdkman/candidates/java"),
            user.resolve(".jdks"),
            Path.of("/Library/Java/JavaVirtualMachines"))) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> children = Files.list(folder)) {
        children
            .sorted()
            .forEach(
                child -> {
                  homes.add(child);
                  homes.add(child.resolve("Contents/Home"));
                });
      } catch (IOException unreadable) {
        // A place that cannot be listed holds nothing for us.
      }
    }
    return homes;
  }
}
