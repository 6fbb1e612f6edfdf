package io.hearback.clients;

import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Whether an {@link UnknownType} is the one that advice takes it for is left to a cast. */
final class CastingUnknown implements Assigner {

  @Override
  public StackManipulation assign(
      TypeDescription.Generic source, TypeDescription.Generic target, Typing typing) {
    boolean unknown =
        source.asErasure() instanceof UnknownType || target.asErasure() instanceof UnknownType;
    return DEFAULT.assign(source, target, unknown ? Typing.DYNAMIC : typing);
  }
}
