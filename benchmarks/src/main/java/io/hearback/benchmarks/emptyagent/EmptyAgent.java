package io.hearback.benchmarks.emptyagent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/**
 * The least an agent can do: a transformer that is asked for every class and changes none. What
 * this costs, every agent costs; it is the floor the others are read against.
 */
public final class EmptyAgent implements ClassFileTransformer {

  public static void premain(String argument, Instrumentation instrumentation) {
    instrumentation.addTransformer(new EmptyAgent(), true);
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> classBeingRedefined,
      ProtectionDomain protectionDomain,
      byte[] classfileBuffer) {
    return null;
  }
}
