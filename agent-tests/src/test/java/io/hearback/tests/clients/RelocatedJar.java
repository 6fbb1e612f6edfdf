package io.hearback.tests.clients;

import io.hearback.tests.forked.Hearback;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** One jar of a client, its driver and all they need, the client's packages behind a prefix. */
final class RelocatedJar extends Remapper {
  private final List<String> packages;
  private final String prefix;
  private final Set<String> written = new HashSet<>();

  private RelocatedJar(List<String> packages, String prefix) {
    this.packages = packages;
    this.prefix = prefix;
  }

  static synchronized Path of(ClientVersion version, List<Path> jars, String prefix) {
    Path file = Hearback.work().resolve(version.toString().replace(' ', '-') + ".jar");
    if (!Files.exists(file)) {
      try {
        new RelocatedJar(version.relocated(), prefix).write(file, version.driver(), jars);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file;
  }

  private void write(Path file, String driver, List<Path> jars) throws IOException {
    Files.createDirectories(file.getParent());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
      Path drivers = Hearback.app().resolve("io/hearback/tests/app/drivers");
      try (Stream<Path> classes = Files.list(drivers)) {
        for (Path each : classes.toList()) {
          if (each.getFileName()
              .toString()
              .matches("(CannedAnswer|" + driver + "(\\$.*)?)\\.class")) {
            add(out, Hearback.app().relativize(each).toString(), Files.readAllBytes(each));
          }
        }
      }
      for (Path jar : jars) {
        copy(jar, out);
      }
    }
  }

  private void copy(Path jar, JarOutputStream out) throws IOException {
    try (JarFile in = new JarFile(jar.toFile())) {
      for (JarEntry entry : in.stream().toList()) {
        if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
          try (InputStream content = in.getInputStream(entry)) {
            add(out, entry.getName(), content.readAllBytes());
          }
        }
      }
    }
  }

  private void add(JarOutputStream out, String name, byte[] content) throws IOException {
    if (!written.add(name)) {
      return;
    }
    out.putNextEntry(new JarEntry(map(name)));
    if (name.endsWith(".class")) {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(content).accept(new ClassRemapper(writer, this), 0);
      out.write(writer.toByteArray());
    } else {
      out.write(content);
    }
  }

  @Override
  public String map(String name) {
    return packages.stream().anyMatch(name::startsWith) ? prefix + name : name;
  }
}
