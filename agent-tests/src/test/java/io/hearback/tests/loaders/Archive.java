package io.hearback.tests.loaders;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A jar that is being written; folders are entered as they come. */
final class Archive implements AutoCloseable {
  private final Set<String> folders = new HashSet<>();
  private final JarOutputStream out;

  Archive(Path file, String... manifestLines) throws IOException {
    OutputStream into = Files.newOutputStream(file);
    String manifest = "Manifest-Version: 1.0\n" + String.join("\n", manifestLines) + "\n";
    out =
        new JarOutputStream(into, new Manifest(new java.io.ByteArrayInputStream(bytes(manifest))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Every file below the folder, under the prefix. */
  Archive tree(String prefix, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        store(
            prefix + folder.relativize(file).toString().replace('\\', '/'),
            Files.readAllBytes(file));
      }
    }
    return this;
  }

  /** Jars as they are, in one folder. */
  Archive jars(String prefix, List<Path> jars) throws IOException {
    for (Path jar : jars) {
      store(prefix + jar.getFileName(), Files.readAllBytes(jar));
    }
    return this;
  }

  /** What a jar contains, but for its {@code META-INF}. */
  Archive unpacked(Path jar) throws IOException {
    try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
          store(entry.getName(), in.readAllBytes());
        }
      }
    }
    return this;
  }

  /** Not compressed, as launchers want the jars that they look into. */
  private void store(String name, byte[] content) throws IOException {
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      String folder = name.substring(0, slash + 1);
      if (folders.add(folder)) {
        put(folder, new byte[0]);
      }
    }
    put(name, content);
  }

  private void put(String name, byte[] content) throws IOException {
    JarEntry entry = new JarEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(JarEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
