package io.hearback.tests.clients;

import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** One line of {@code clients.table}. */
public record ClientVersion(
    String client,
    String driver,
    String version,
    int oldestJava,
    int newestJava,
    List<String> coordinates,
    List<String> relocated) {

  private static final String PREFIX = "com/vendor/";

  static ClientVersion parse(String line) {
    String[] words = line.split("\\s+");
    return new ClientVersion(
        words[0],
        words[1],
        words[2],
        Integer.parseInt(words[3]),
        words[4].equals("-") ? Integer.MAX_VALUE : Integer.parseInt(words[4]),
        words[5].equals("-") ? List.of() : Arrays.asList(words[5].split(",")),
        words.length == 6 ? List.of() : Arrays.asList(words[6].split(",")));
  }

  /** The Javas of this machine that can run it. */
  public List<Java> javas() {
    return Javas.between(oldestJava, newestJava);
  }

  /** The jars of the client with all they need, brought into the local Maven repository. */
  public List<Path> jars() {
    List<Path> jars = MavenJars.of(coordinates);
    return relocated.isEmpty() ? jars : List.of(RelocatedJar.of(this, jars, PREFIX));
  }

  /** Whether this is at least {@code other}, both written with dots. */
  public boolean since(String other) {
    return Arrays.compare(numbers(version), numbers(other)) >= 0;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  @Override
  public String toString() {
    return client + " " + version + (relocated.isEmpty() ? "" : " relocated");
  }
}
