package io.hearback.tests.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the classes in the jar need: Java 8, and no library under its own name. */
final class JarClassesTest {
  private static final String CLIENTS = "hidden/io/hearback/clients/";

  private static Map<String, ClassFile> classes;

  @BeforeAll
  static void read() throws Exception {
    classes = JarEntries.read().classes();
  }

  @Test
  void allRunOnJava8() {
    assertThat(classes).hasSizeGreaterThan(1000);
    assertThat(classes)
        .allSatisfy((name, file) -> assertThat(file.version()).isLessThanOrEqualTo(52));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net/bytebuddy/",
        "io/opentelemetry/",
        "org/snakeyaml/",
        "kotlin/",
        "okio/",
        "java/util/logging/",
        "io/hearback/door/"
      })
  void noneNamesAnUnrelocatedClass(String prefix) {
    assertThat(naming(prefix)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"okhttp3/", "org/apache/"})
  void onlyClientFilesNameTheApplicationsClients(String prefix) {
    assertThat(naming(prefix)).isNotEmpty().allMatch(name -> name.startsWith(CLIENTS));
  }

  @Test
  void onlyTheClientFileNamesJavaNetHttp() {
    assertThat(naming("java/net/http/"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith(CLIENTS + "JavaNetHttp"));
  }

  @Test
  void whatAnyoneCanSeeNamesNothingHidden() {
    assertThat(classes.get("io/hearback/HearbackAgent.class").types())
        .allMatch(type -> type.matches("java/.*|io/hearback/(HearbackAgent|HiddenClasses).*"));
    assertThat(classes.get("io/hearback/HiddenClasses.class").types())
        .allMatch(type -> type.matches("java/.*|io/hearback/HiddenClasses.*"));
  }

  @Test
  void theDoorNamesTheJdkAlone() {
    assertThat(classes.get("hidden/java/lang/HearbackDoor.classdata").types())
        .contains("java/lang/HearbackDoor")
        .allMatch(type -> type.startsWith("java/"));
  }

  /** {@code class: what it names}, of every class that names one with this prefix. */
  private static List<String> naming(String prefix) {
    List<String> all = new ArrayList<>();
    classes.forEach(
        (name, file) ->
            file.types().stream()
                .filter(type -> type.startsWith(prefix))
                .forEach(type -> all.add(name + ": " + type)));
    return all;
  }
}
