package io.hearback.tests.app.loaders;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Sends with each of the class paths in turn, twice, each in a class loader of its own of the named
 * kind: {@code kind url} and then {@code driver classpath} for each.
 */
public final class SideBySide {
  private SideBySide() {}

  public static void main(String[] args) throws Exception {
    List<Function<String, String>> senders = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    for (int i = 2; i < args.length; i += 2) {
      senders.add(sender(loader(args[0], args[i + 1])));
      calls.add(args[i] + " " + args[1]);
    }
    for (int i = 0; i < 2 * senders.size(); i++) {
      int which = i % senders.size();
      System.out.println(senders.get(which).apply(calls.get(which)));
    }
    System.exit(0);
  }

  private static ClassLoader loader(String kind, String classPath) throws IOException {
    if (kind.equals("own")) {
      return new OwnLoader(classPath);
    }
    List<URL> places = new ArrayList<>();
    for (String place : classPath.split(File.pathSeparator)) {
      places.add(new File(place).toURI().toURL());
    }
    return new URLClassLoader(
        places.toArray(new URL[0]), ClassLoader.getSystemClassLoader().getParent());
  }

  @SuppressWarnings("unchecked") // it is one
  static Function<String, String> sender(ClassLoader loader) throws ReflectiveOperationException {
    return (Function<String, String>)
        loader.loadClass("io.hearback.tests.app.Sender").getConstructor().newInstance();
  }
}
