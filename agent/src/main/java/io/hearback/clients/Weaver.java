package io.hearback.clients;

import io.hearback.door.HearbackDoor;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.TypeResolutionStrategy;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.constant.TextConstant;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;
import net.bytebuddy.pool.TypePool;

/**
 * Weaves a client's advice into one class. It changes the bodies of methods and nothing else, so
 * that a class that is loaded already can be woven as well.
 *
 * <p>Byte Buddy is used without its AgentBuilder, which costs twice as much at start.
 */
final class Weaver {

  private final ClassFileLocator ownClasses =
      ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader());
  private final MethodDescription fault;

  Weaver() throws ReflectiveOperationException {
    fault =
        new MethodDescription.ForLoadedMethod(
            HearbackDoor.class.getMethod("fault", Throwable.class, String.class));
  }

  /** Returns the woven class, or null when none of the hooks finds its method. */
  byte[] weave(
      String client, List<Client.Hook> hooks, String type, ClassLoader loader, byte[] code) {
    ClassFileLocator locator =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(type, code), ClassFileLocator.ForClassLoader.of(loader));
    TypeDescription described = TypePool.Default.of(locator).describe(type).resolve();
    DynamicType.Builder<?> builder =
        new ByteBuddy()
            .with(TypeValidation.DISABLED)
            .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
            .with(InstrumentedType.Factory.Default.FROZEN)
            .with(Implementation.Context.Disabled.Factory.INSTANCE)
            .decorate(described, locator);
    boolean any = false;
    for (Client.Hook hook : hooks) {
      if (!described.getDeclaredMethods().filter(hook.methods).isEmpty()) {
        builder = builder.visit(advice(client, hook.advice, locator).on(hook.methods));
        any = true;
      }
    }
    return any ? builder.make(TypeResolutionStrategy.Disabled.INSTANCE).getBytes() : null;
  }

  private Advice advice(String client, Class<?> advice, ClassFileLocator clientClasses) {
    // Described from class files, the client's types too: the loaded class could not find those.
    ClassFileLocator both = new ClassFileLocator.Compound(ownClasses, clientClasses);
    TypeDescription described = TypePool.Default.of(both).describe(advice.getName()).resolve();
    StackManipulation tellFault =
        new StackManipulation.Compound(new TextConstant(client), MethodInvocation.invoke(fault));
    return Advice.to(described, ownClasses)
        .withExceptionHandler(new Advice.ExceptionHandler.Simple(tellFault));
  }
}
