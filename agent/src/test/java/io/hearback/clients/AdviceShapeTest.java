package io.hearback.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    Set<String> hooked = new TreeSet<>();
    for (Class<? extends Client> file : ClientsTest.clientFiles()) {
      ClientsTest.hooks(Clients.client(file.getSimpleName()))
          .forEach(hook -> hooked.add(hook.advice.getSimpleName() + " of " + file.getSimpleName()));
    }
    assertThat(AdviceMethod.all())
        .extracting(
            method -> method.type().split("\\$")[1] + " of " + method.type().split("\\$")[0])
        .containsAll(hooked)
        .allMatch(hooked::contains);
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
    // What a constructor throws cannot be seen from inside of it.
    if (advice.isExit() && !advice.ofConstructor()) {
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
    if (advice.isExit()) {
      assertThat(advice.owners()).isNotEmpty();
    }
    assertThat(advice.owners())
        .allMatch(owner -> allowed.stream().anyMatch(owner::startsWith), "starts with " + allowed);
  }
}
