package io.hearback.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Advice is copied into the client's methods, where nothing but the door, the JDK and the client
 * itself can be seen, and whatever it throws must be suppressed.
 */
class AdviceShapeTest {

  static Stream<AdviceMethod> advice() throws Exception {
    return AdviceMethod.all().stream();
  }

  @Test
  void everyHookHasAdvice() throws Exception {
    assertThat(AdviceMethod.all())
        .extracting(AdviceMethod::toString)
        .containsExactlyInAnyOrder(
            "ApacheClient4$Execute.enter",
            "ApacheClient4$Execute.exit",
            "ApacheClient5$Execute.enter",
            "ApacheClient5$Execute.exit",
            "JavaNetHttp$Send.enter",
            "JavaNetHttp$Send.exit",
            "JavaNetHttp$SendAsync.enter",
            "JavaNetHttp$SendAsync.exit",
            "OkHttp$Chain.enter",
            "OkHttp$Chain.exit",
            "UrlConnection$Prepare.enter",
            "UrlConnection$Prepare.exit",
            "UrlConnection$Read.enter",
            "UrlConnection$Read.exit");
  }

  @ParameterizedTest
  @MethodSource("advice")
  void isStatic(AdviceMethod advice) {
    assertThat(advice.access() & Opcodes.ACC_STATIC).isNotZero();
  }

  @ParameterizedTest
  @MethodSource("advice")
  void suppressesEverything(AdviceMethod advice) {
    assertThat(advice.suppressed()).isEqualTo("java.lang.Throwable");
  }

  @ParameterizedTest
  @MethodSource("advice")
  void seesEveryEnd(AdviceMethod advice) {
    if (advice.isExit()) {
      assertThat(advice.onThrowable()).isEqualTo("java.lang.Throwable");
    }
  }

  @ParameterizedTest
  @MethodSource("advice")
  void hasNoLambdaFieldNewObjectNorText(AdviceMethod advice) {
    assertThat(advice.forbidden()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("advice")
  void callsOnlyTheDoorTheJdkAndTheClient(AdviceMethod advice) {
    List<String> allowed = advice.allowedOwners();
    assertThat(advice.owners())
        .isNotEmpty()
        .allMatch(owner -> allowed.stream().anyMatch(owner::startsWith), "starts with " + allowed);
  }
}
