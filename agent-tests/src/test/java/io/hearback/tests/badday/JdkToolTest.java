package io.hearback.tests.badday;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.tests.forked.Applications;
import io.hearback.tests.forked.Hearback;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code JAVA_TOOL_OPTIONS} set for an application, the JDK's tools get the agent as well. */
final class JdkToolTest {
  @TempDir private Path folder;

  static Collection<Java> javas() {
    return Javas.all();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void javacPrintsNothingOfOurs(Java java) throws Exception {
    Path rules = Applications.rules(folder, "shop", "api.shop.example");
    ProcessBuilder javac =
        new ProcessBuilder(java.tool("javac").toString(), "-version").redirectErrorStream(true);
    javac.environment().put("JAVA_TOOL_OPTIONS", "-javaagent:" + Hearback.jar() + "=" + rules);
    Process process = javac.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
            .toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines).singleElement().asString().startsWith("javac ");
  }
}
