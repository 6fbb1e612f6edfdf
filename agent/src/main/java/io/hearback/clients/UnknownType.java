package io.hearback.clients;

import java.util.Collections;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.jar.asm.Opcodes;

/** A type known by its name alone. */
final class UnknownType extends TypeDescription.Latent {

  UnknownType(String name) {
    super(
        name,
        Opcodes.ACC_PUBLIC,
        TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Object.class),
        Collections.<TypeDescription.Generic>emptyList());
  }
}
