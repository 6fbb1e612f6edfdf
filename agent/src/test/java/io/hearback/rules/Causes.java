package io.hearback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.provider.Arguments;

/** Cases for tests of {@link Failure}. */
final class Causes {

  /** What stands for a call that the application gave up. */
  static final Reason GIVEN_UP = null;

  private Causes() {}

  /** An exception with these causes, outermost first, and the reason it gives. */
  static Arguments failure(Reason reason, Throwable... chain) {
    for (int i = 0; i + 1 < chain.length; i++) {
      if (chain[i].getCause() != chain[i + 1]) {
        chain[i].initCause(chain[i + 1]);
      }
    }
    return Arguments.of(chain[0], reason);
  }

  static void assertReason(Throwable thrown, Reason expected) {
    assertThat(Failure.reason(thrown, false)).isEqualTo(expected);
  }
}
