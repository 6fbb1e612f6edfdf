package io.hearback.tests.jar;

import io.hearback.tests.forked.Hearback;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The agent's jar, read from front to back as it lies there. */
final class JarEntries {

  private final List<String> names = new ArrayList<>();
  private final Map<String, ClassFile> classes = new TreeMap<>();

  static JarEntries read() throws IOException {
    JarEntries entries = new JarEntries();
    try (InputStream in = Files.newInputStream(Hearback.jar());
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (!entry.isDirectory()) {
          entries.names.add(name);
        }
        if (name.endsWith(".class") || name.endsWith(".classdata")) {
          entries.classes.put(name, new ClassFile(zip.readAllBytes()));
        }
      }
    }
    return entries;
  }

  /** Every file, even one that is there twice. */
  List<String> names() {
    return names;
  }

  Map<String, ClassFile> classes() {
    return classes;
  }
}
