package io.hearback.tests.app.loaders;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Defines classes from bytes it keeps in memory and hands none of them out as a resource; asks the
 * loader of the JDK for what it has not got itself, the application's loader never.
 */
final class OwnLoader extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();

  OwnLoader(String classPath) throws IOException {
    super(ClassLoader.getSystemClassLoader().getParent());
    for (String place : classPath.split(File.pathSeparator)) {
      read(new File(place), "");
    }
  }

  private void read(File place, String name) throws IOException {
    File[] children = place.listFiles();
    if (children != null) {
      for (File child : children) {
        read(child, name.isEmpty() ? child.getName() : name + "/" + child.getName());
      }
    } else if (place.getName().endsWith(".jar")) {
      try (ZipInputStream jar = new ZipInputStream(new FileInputStream(place))) {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
          keep(entry.getName(), jar);
        }
      }
    } else {
      try (InputStream in = new FileInputStream(place)) {
        keep(name, in);
      }
    }
  }

  private void keep(String name, InputStream in) throws IOException {
    if (name.endsWith(".class") && !name.startsWith("META-INF/")) {
      ByteArrayOutputStream code = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        code.write(buffer, 0, read);
      }
      classes.put(name.substring(0, name.length() - 6).replace('/', '.'), code.toByteArray());
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      byte[] code = classes.get(name);
      return code == null
          ? super.loadClass(name, resolve)
          : defineClass(name, code, 0, code.length);
    }
  }
}
