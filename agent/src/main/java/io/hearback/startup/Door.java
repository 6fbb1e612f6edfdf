package io.hearback.startup;

import io.hearback.door.HearbackDoor;
import io.hearback.rules.WatchedCalls;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Puts the door where every class loader sees it, in {@code java.lang}, and opens it, when it is
 * first asked for. Thread-safe.
 *
 * <p>Not by appending to the boot class path: that switches off class-data sharing for the
 * application's classes. On Java 9 and later {@code java.lang} is opened to this loader alone and
 * the class defined there; Java 8 has no modules and needs {@code Unsafe}.
 */
final class Door implements Callable<WatchedCalls> {

  private final Instrumentation instrumentation;
  private final WatchedCalls.FaultListener faults;
  private @Nullable WatchedCalls calls;

  Door(Instrumentation instrumentation, WatchedCalls.FaultListener faults) {
    this.instrumentation = instrumentation;
    this.faults = faults;
  }

  @Override
  public synchronized WatchedCalls call() throws Exception {
    if (calls == null) {
      define();
      calls = Opening.open(faults);
    }
    return calls;
  }

  /** A class of its own, so that nothing names the door before it is defined. */
  private static final class Opening {
    static WatchedCalls open(WatchedCalls.FaultListener faults) {
      WatchedCalls opened = new WatchedCalls(faults);
      HearbackDoor.open(opened);
      return opened;
    }
  }

  private void define() throws Exception {
    byte[] code = read("java/lang/HearbackDoor.class");
    boolean modules = !System.getProperty("java.specification.version").startsWith("1.");
    if (modules) {
      openJavaLang();
      Object lookup =
          MethodHandles.class
              .getMethod("privateLookupIn", Class.class, MethodHandles.Lookup.class)
              .invoke(null, Object.class, MethodHandles.lookup());
      MethodHandles.Lookup.class.getMethod("defineClass", byte[].class).invoke(lookup, code);
    } else {
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field only = unsafe.getDeclaredField("theUnsafe");
      only.setAccessible(true);
      Method define =
          unsafe.getMethod(
              "defineClass",
              String.class,
              byte[].class,
              int.class,
              int.class,
              ClassLoader.class,
              ProtectionDomain.class);
      define.invoke(only.get(null), "java.lang.HearbackDoor", code, 0, code.length, null, null);
    }
  }

  private void openJavaLang() throws Exception {
    Class<?> module = Class.forName("java.lang.Module");
    Method moduleOf = Class.class.getMethod("getModule");
    Map<String, Set<?>> opens =
        Collections.<String, Set<?>>singletonMap(
            "java.lang", Collections.singleton(moduleOf.invoke(Door.class)));
    Instrumentation.class
        .getMethod("redefineModule", module, Set.class, Map.class, Map.class, Set.class, Map.class)
        .invoke(
            instrumentation,
            moduleOf.invoke(Object.class),
            Collections.emptySet(),
            Collections.emptyMap(),
            opens,
            Collections.emptySet(),
            Collections.emptyMap());
  }

  private static byte[] read(String resource) throws Exception {
    InputStream in = Door.class.getClassLoader().getResourceAsStream(resource);
    try {
      ByteArrayOutputStream code = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        code.write(buffer, 0, read);
      }
      return code.toByteArray();
    } finally {
      in.close();
    }
  }
}
