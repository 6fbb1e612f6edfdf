package io.hearback.tests.app;

/** Virtual threads, which Java 21 and newer have; this program runs on 8 as well. */
final class VirtualThreads {
  private VirtualThreads() {}

  static Thread unstarted(Runnable work) throws ReflectiveOperationException {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    return (Thread)
        Class.forName("java.lang.Thread$Builder")
            .getMethod("unstarted", Runnable.class)
            .invoke(builder, work);
  }
}
