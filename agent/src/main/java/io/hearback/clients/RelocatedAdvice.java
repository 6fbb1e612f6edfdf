package io.hearback.clients;

import java.io.IOException;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;

/** Advice for a relocated copy of a client: the client's types in it carry the copy's prefix. */
final class RelocatedAdvice implements ClassFileLocator {

  private final ClassFileLocator advices;
  private final Prefixes prefixes;

  RelocatedAdvice(ClassFileLocator advices, String prefix) {
    this.advices = advices;
    this.prefixes = new Prefixes(prefix.replace('.', '/'));
  }

  @Override
  public Resolution locate(String name) throws IOException {
    Resolution found = advices.locate(name);
    if (!found.isResolved() || !name.startsWith(Prefixes.HERE.replace('/', '.'))) {
      return found;
    }
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(found.resolve()).accept(new ClassRemapper(writer, prefixes), 0);
    return new Resolution.Explicit(writer.toByteArray());
  }

  @Override
  public void close() throws IOException {
    advices.close();
  }

  private static final class Prefixes extends Remapper {

    static final String HERE = "io/hearback/";
    // Not a literal: it is named anew in the shipped jar.
    private static final String BYTE_BUDDY =
        ClassFileLocator.class.getName().replaceFirst("dynamic.*", "").replace('.', '/');

    private final String prefix;

    Prefixes(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String map(String name) {
      boolean stays =
          name.startsWith("java/")
              || name.startsWith("javax/")
              || name.startsWith(HERE)
              || name.startsWith(BYTE_BUDDY)
              || name.startsWith("org/jspecify/");
      return stays ? name : prefix + name;
    }
  }
}
