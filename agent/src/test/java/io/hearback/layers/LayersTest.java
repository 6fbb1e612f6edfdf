package io.hearback.layers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.hearback.HearbackAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom: only {@code startup} knows all rooms, and a library has one room at most. */
class LayersTest {

  // Not by package: the tests stand in the same ones.
  private static final JavaClasses AGENT =
      new ClassFileImporter()
          .withImportOption(place -> place.contains("/io/hearback/"))
          .importUrl(HearbackAgent.class.getProtectionDomain().getCodeSource().getLocation());

  @ParameterizedTest
  @CsvSource({
    "door, java.",
    "log, java.",
    "rules, java. javax.net.ssl. io.hearback.door.",
    "config, java. io.hearback.rules. org.snakeyaml.",
    "export, java. javax.net.ssl. io.hearback.rules. io.hearback.log. io.opentelemetry.",
    "clients,"
        + " java. io.hearback.rules. io.hearback.door. net.bytebuddy. okhttp3. org.apache.http."
        + " org.apache.hc. org.asynchttpclient. jdk.internal.net.http.",
    "startup, java. io.hearback.",
  })
  void aRoomKnowsOnly(String room, String known) {
    String own = "io.hearback." + room + ".";
    String[] prefixes = (known + " " + own).split(" ");
    classes()
        .that()
        .resideInAPackage("io.hearback." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.<JavaClass>describe(
                "are in " + known,
                type ->
                    type.getBaseComponentType().isPrimitive()
                        || startsWith(type.getBaseComponentType().getFullName(), prefixes)))
        .check(AGENT);
  }

  private static boolean startsWith(String name, String[] prefixes) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyRoomIsOneOfTheseAndOnlyTheEntryStandsOutside() {
    assertThat(AGENT.stream().map(type -> type.getPackageName()).distinct().sorted())
        .containsExactly(
            "io.hearback",
            "io.hearback.clients",
            "io.hearback.config",
            "io.hearback.door",
            "io.hearback.export",
            "io.hearback.log",
            "io.hearback.log.jul",
            "io.hearback.rules",
            "io.hearback.startup");
    assertThat(AGENT.stream().filter(type -> type.getPackageName().equals("io.hearback")))
        .allMatch(
            type -> type.getName().matches("io.hearback.(HearbackAgent|HiddenClasses(\\$.*)?)"));
  }

  /** It names startup in a string: what it named itself its own loader would have to find. */
  @Test
  void theEntryKnowsNoRoom() {
    classes()
        .that()
        .resideInAPackage("io.hearback")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "io.hearback")
        .check(AGENT);
  }

  @ParameterizedTest
  @CsvSource({"net.bytebuddy.., clients", "org.snakeyaml.., config", "io.opentelemetry.., export"})
  void aLibraryHasOneRoom(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.hearback." + room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(AGENT);
  }

  @Test
  void roomsGoRoundInNoCircle() {
    slices().matching("io.hearback.(*)..").should().beFreeOfCycles().check(AGENT);
  }

  /** Each of them fixes something that the application may still want to choose. */
  @Test
  void nothingTouchesWhatTheApplicationChooses() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..",
            "java.nio.file..",
            "java.lang.management..",
            "javax.management..")
        .check(AGENT);
  }

  @Test
  void nothingEndsTheJvm() {
    noClasses().should().callMethod(System.class, "exit", int.class).check(AGENT);
    noClasses().should().callMethod(Runtime.class, "exit", int.class).check(AGENT);
    noClasses().should().callMethod(Runtime.class, "halt", int.class).check(AGENT);
  }

  @Test
  void onlyTheEntryPrintsByItself() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.hearback")
        .should()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "out")
        .check(AGENT);
  }
}
