package io.hearback.tests.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Hearback;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the jar may hold: two classes that anyone can see, and all else hidden and relocated. */
final class JarContentsTest {
  private static final String SHADED = "hidden/io/hearback/shaded/";
  private static final List<String> ROOMS =
      List.of("clients", "config", "export", "log", "rules", "startup");
  private static final List<String> LIBRARIES =
      List.of("bytebuddy", "kotlin", "okhttp3", "okio", "opentelemetry", "snakeyaml");

  private static List<String> names;

  @BeforeAll
  static void read() throws Exception {
    names = JarEntries.read().names();
  }

  @Test
  void theRootHoldsOnlyWhatTheJvmNeeds() {
    List<String> visible = names.stream().filter(name -> !name.startsWith("hidden/")).toList();
    assertThat(visible)
        .contains(
            "META-INF/MANIFEST.MF",
            "META-INF/LICENSE",
            "META-INF/NOTICE",
            "io/hearback/HearbackAgent.class",
            "io/hearback/HiddenClasses.class");
    assertThat(visible)
        .allMatch(
            name ->
                name.matches("META-INF/(MANIFEST\\.MF|LICENSE|NOTICE)")
                    || name.matches("io/hearback/(HearbackAgent|HiddenClasses)(\\$\\w+)?\\.class"));
  }

  @Test
  void hiddenClassesBearANameThatNoOtherLoaderLooksFor() {
    assertThat(names)
        .filteredOn(name -> name.startsWith("hidden/"))
        .noneMatch(n -> n.endsWith(".class"));
  }

  @Test
  void hiddenClassesAreOursOrRelocated() {
    assertThat(names)
        .filteredOn(name -> name.startsWith("hidden/") && name.endsWith(".classdata"))
        .isNotEmpty()
        .allMatch(
            name ->
                name.equals("hidden/java/lang/HearbackDoor.classdata")
                    || ROOMS.stream()
                        .anyMatch(r -> name.startsWith("hidden/io/hearback/" + r + "/"))
                    || LIBRARIES.stream().anyMatch(l -> name.startsWith(SHADED + l + "/")));
  }

  @Test
  void nothingIsInJavaButTheDoor() {
    assertThat(names)
        .filteredOn(name -> name.startsWith("hidden/java") || name.startsWith("java"))
        .containsExactly("hidden/java/lang/HearbackDoor.classdata");
    assertThat(names).noneMatch(name -> name.startsWith("hidden/io/hearback/door/"));
  }

  @Test
  void hiddenResourcesAreThese() {
    assertThat(names)
        .filteredOn(name -> name.startsWith("hidden/") && !name.endsWith(".classdata"))
        .filteredOn(name -> !name.startsWith("hidden/META-INF/services/io.hearback.shaded."))
        .containsExactlyInAnyOrder(
            "hidden/META-INF/licenses/ASM",
            "hidden/catalog.yml",
            "hidden/version.properties",
            SHADED + "okhttp3/internal/publicsuffix/PublicSuffixDatabase.list",
            SHADED + "opentelemetry/api/version.properties",
            SHADED + "opentelemetry/common/version.properties",
            SHADED + "opentelemetry/context/version.properties",
            SHADED + "opentelemetry/exporter/internal/otlp/version.properties",
            SHADED + "opentelemetry/exporter/internal/version.properties",
            SHADED + "opentelemetry/exporter/otlp/version.properties",
            SHADED + "opentelemetry/exporter/sender/okhttp/internal/version.properties",
            SHADED + "opentelemetry/sdk/autoconfigure/spi/version.properties",
            SHADED + "opentelemetry/sdk/autoconfigure/version.properties",
            SHADED + "opentelemetry/sdk/common/version.properties",
            SHADED + "opentelemetry/sdk/logs/version.properties",
            SHADED + "opentelemetry/sdk/metrics/version.properties",
            SHADED + "opentelemetry/sdk/trace/version.properties",
            SHADED + "opentelemetry/sdk/version.properties");
  }

  @Test
  void servicesNameClassesThatAreThere() throws Exception {
    int services = 0;
    try (JarFile jar = new JarFile(Hearback.jar().toFile())) {
      for (String name : names) {
        if (name.startsWith("hidden/META-INF/services/")) {
          String text = new String(jar.getInputStream(jar.getEntry(name)).readAllBytes());
          assertThat(text.lines().map(String::trim).filter(l -> !l.isEmpty() && !l.startsWith("#")))
              .describedAs(name)
              .allMatch(l -> names.contains("hidden/" + l.replace('.', '/') + ".classdata"));
          services++;
        }
      }
    }
    assertThat(services).isGreaterThanOrEqualTo(3);
  }

  @Test
  void nothingIsThereTwice() {
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void theManifestSaysThisAndNoMore() throws Exception {
    Map<String, String> attributes = new TreeMap<>();
    try (JarFile jar = new JarFile(Hearback.jar().toFile())) {
      Attributes main = jar.getManifest().getMainAttributes();
      main.forEach((name, value) -> attributes.put(name.toString(), value.toString()));
      assertThat(jar.getManifest().getEntries()).isEmpty();
    }
    attributes.keySet().removeAll(List.of("Ant-Version", "Created-By"));
    assertThat(attributes.remove("Implementation-Version"))
        .matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    assertThat(attributes)
        .containsOnly(
            Map.entry("Manifest-Version", "1.0"),
            Map.entry("Premain-Class", "io.hearback.HearbackAgent"),
            Map.entry("Can-Redefine-Classes", "true"),
            Map.entry("Can-Retransform-Classes", "true"),
            Map.entry("Implementation-Title", "Hearback"));
  }

  @Test
  void itIsSmall() throws Exception {
    assertThat(Files.size(Hearback.jar())).isLessThanOrEqualTo(9_000_000);
  }
}
