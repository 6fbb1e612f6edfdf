package io.hearback;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Enumeration;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads the agent's classes and libraries from inside its jar, where they stand under names that no
 * other loader looks for. Above it is the platform's loader: nothing of the application is visible
 * from here, and nothing from here to the application.
 */
final class HiddenClasses extends ClassLoader {

  private static final String FOLDER = "hidden/";

  static {
    registerAsParallelCapable();
  }

  private final JarFile jar;
  private final ProtectionDomain domain;
  private final URLStreamHandler fromJar =
      new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(URL url) {
          return new Resource(url);
        }
      };

  HiddenClasses(File jar, ProtectionDomain domain) throws IOException {
    // The parent of the system class loader is the platform's, on Java 8 the extensions'.
    super(ClassLoader.getSystemClassLoader().getParent());
    this.jar = new JarFile(jar, false);
    this.domain = domain;
  }

  /** Ours are not asked of the parent first: it would make an exception for each, 1,700 in all. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("io.hearback.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String entryName = FOLDER + name.replace('.', '/') + ".classdata";
    ZipEntry entry = jar.getEntry(entryName);
    if (entry == null) {
      throw new ClassNotFoundException(name);
    }
    try {
      byte[] code = new byte[(int) entry.getSize()];
      DataInputStream in = new DataInputStream(jar.getInputStream(entry));
      try {
        in.readFully(code);
      } finally {
        in.close();
      }
      return defineClass(name, code, 0, code.length, domain);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /**
   * Never asks the parent: nothing of ours is there, and on Java 8 it would make URLs of its jars.
   */
  @Override
  public @Nullable URL getResource(String name) {
    return findResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return findResources(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    String hidden = name.endsWith(".class") ? name + "data" : name;
    if (jar.getEntry(FOLDER + hidden) == null) {
      return null;
    }
    try {
      return new URL("hearback", null, -1, FOLDER + hidden, fromJar);
    } catch (MalformedURLException e) {
      return null;
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL url = findResource(name);
    return url == null
        ? Collections.<URL>emptyEnumeration()
        : Collections.enumeration(Collections.singleton(url));
  }

  private final class Resource extends URLConnection {

    Resource(URL url) {
      super(url);
    }

    @Override
    public void connect() {}

    @Override
    public InputStream getInputStream() throws IOException {
      return jar.getInputStream(jar.getEntry(url.getPath()));
    }
  }
}
