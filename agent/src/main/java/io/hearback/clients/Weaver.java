package io.hearback.clients;

import io.hearback.door.HearbackDoor;
import java.util.List;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeInitializer;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.auxiliary.AuxiliaryType;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.constant.TextConstant;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Weaves a client's advice into one class. It changes the bodies of methods and nothing else, so
 * that a class that is loaded already can be woven as well.
 *
 * <p>Byte Buddy's advice is applied straight to its class reader and writer. Its AgentBuilder costs
 * several times as much at start, its {@code ByteBuddy} a fifth more.
 */
final class Weaver {

  // Frames are copied as they are and the advice's own added; nothing is computed from types.
  private static final int READ = ClassReader.EXPAND_FRAMES;
  private static final int WRITE = ClassWriter.COMPUTE_MAXS;

  private final ClassFileLocator ownClasses =
      ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader());
  private final MethodDescription fault;

  Weaver() throws ReflectiveOperationException {
    fault =
        new MethodDescription.ForLoadedMethod(
            HearbackDoor.class.getMethod("fault", Throwable.class, String.class));
  }

  /**
   * @param prefix what stands before the client's own names in a relocated copy, else empty
   * @return the woven class, or null when none of the hooks finds its method
   */
  byte @Nullable [] weave(
      String client,
      List<Client.Hook> hooks,
      String type,
      String prefix,
      @Nullable ClassLoader loader,
      byte[] code) {
    ClassFileLocator advices =
        prefix.isEmpty() ? ownClasses : new RelocatedAdvice(ownClasses, prefix);
    ClassFileLocator locator =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(type, code),
            // Own classes come next, to describe the advice; nothing of the client is among them.
            advices,
            ClassFileLocator.ForClassLoader.of(loader));
    ClassReader reader = OpenedClassReader.of(code);
    TypePool pool = new ClientTypes(locator, type);
    TypeDescription described = pool.describe(type).resolve();
    ClassWriter writer = new ClassWriter(reader, WRITE);
    Implementation.Context context = context(described, ClassFileVersion.ofClassFile(code));
    ClassVisitor visitor = writer;
    for (Client.Hook hook : hooks) {
      if (!described.getDeclaredMethods().filter(hook.methods).isEmpty()) {
        TypeDescription advice = pool.describe(hook.advice.getName()).resolve();
        AsmVisitorWrapper wrapper = advice(client, advice, advices).on(hook.methods);
        visitor =
            wrapper.wrap(
                described,
                visitor,
                context,
                pool,
                described.getDeclaredFields(),
                described.getDeclaredMethods(),
                WRITE,
                READ);
      }
    }
    if (visitor == writer) {
      return null;
    }
    reader.accept(visitor, READ);
    return writer.toByteArray();
  }

  private static Implementation.Context context(TypeDescription type, ClassFileVersion version) {
    return Implementation.Context.Disabled.Factory.INSTANCE.make(
        type,
        new AuxiliaryType.NamingStrategy.Enumerating("unused"),
        TypeInitializer.None.INSTANCE,
        version,
        version,
        Implementation.Context.FrameGeneration.GENERATE);
  }

  private Advice advice(String client, TypeDescription advice, ClassFileLocator advices) {
    StackManipulation tellFault =
        new StackManipulation.Compound(new TextConstant(client), MethodInvocation.invoke(fault));
    return Advice.to(advice, advices)
        .withAssigner(new CastingUnknown())
        .withExceptionHandler(new Advice.ExceptionHandler.Simple(tellFault));
  }
}
