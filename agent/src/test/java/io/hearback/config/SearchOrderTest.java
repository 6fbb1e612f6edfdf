package io.hearback.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.forked.OwnJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Argument, property, variable, working folder, beside the jar: in a JVM of its own each. */
class SearchOrderTest {

  @TempDir private Path root;
  private Path work;
  private Path jar;

  @BeforeEach
  void makeFolders() throws Exception {
    work = Files.createDirectory(root.resolve("work"));
    jar = Files.createDirectory(root.resolve("lib")).resolve("hearback.jar");
  }

  @Test
  void theArgumentComesFirst() throws Exception {
    Path argument = write(root.resolve("argument.yaml"), "argument");
    Path property = write(root.resolve("property.yaml"), "property");
    Path variable = write(root.resolve("variable.yaml"), "variable");
    write(work.resolve("hearback.yml"), "working");
    write(jar.resolveSibling("hearback.yml"), "beside");
    assertThat(found(argument, property, variable)).containsExactly("argument");
    assertThat(found(null, property, variable)).containsExactly("property");
    assertThat(found(null, null, variable)).containsExactly("variable");
    assertThat(found(null, null, null)).containsExactly("working");
  }

  @Test
  void theFileBesideTheJarComesLast() throws Exception {
    write(jar.resolveSibling("hearback.yml"), "beside");
    assertThat(found(null, null, null)).containsExactly("beside");
  }

  @Test
  void withoutAnyTheCatalogIsWatched() throws Exception {
    Files.createDirectory(work.resolve("hearback.yml"));
    assertThat(found(null, null, null))
        .containsExactly("the catalog, for there is no hearback.yml");
  }

  @Test
  void aFileThatIsNamedButMissingIsToldAndNoOtherTaken() throws Exception {
    write(work.resolve("hearback.yml"), "working");
    Path missing = root.resolve("missing.yaml");
    assertThat(found(missing, null, null))
        .containsExactly(
            "missing.yaml: is not there; looked for " + missing,
            "the catalog, for missing.yaml cannot be read");
  }

  @Test
  void namesMayBeRelativeAndBlankOnesAreNone() throws Exception {
    write(work.resolve("own.yaml"), "own");
    write(work.resolve("hearback.yml"), "working");
    assertThat(found(Path.of("own.yaml"), null, null)).containsExactly("own");
    assertThat(run("", "", " ")).containsExactly("working");
  }

  private static Path write(Path file, String integration) throws Exception {
    return Files.writeString(file, "integrations: { " + integration + ": { hosts: a.com } }");
  }

  private List<String> found(Path argument, Path property, Path variable) throws Exception {
    return run(text(argument), text(property), text(variable));
  }

  private static String text(Path path) {
    return path == null ? null : path.toString();
  }

  private List<String> run(String argument, String property, String variable) throws Exception {
    OwnJvm jvm =
        new OwnJvm(Found.class)
            .in(work)
            .property("hearback.config", property)
            .variable("HEARBACK_CONFIG", variable);
    return argument == null ? jvm.run(jar.toString()) : jvm.run(jar.toString(), argument);
  }
}
