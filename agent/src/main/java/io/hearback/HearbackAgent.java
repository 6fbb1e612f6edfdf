package io.hearback;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters the agent. With {@link HiddenClasses} the only class that the application's
 * class loader could find; all else is loaded from inside the jar by a loader of its own.
 *
 * <p>Whatever happens here, the application starts.
 */
public final class HearbackAgent {

  private static boolean started;

  private HearbackAgent() {}

  /** Called by the JVM before {@code main}. */
  public static void premain(@Nullable String argument, Instrumentation instrumentation) {
    if (started) {
      // The agent was given twice; calls must not count twice.
      System.err.println("[hearback] WARNING -javaagent:hearback.jar is given twice; remove one");
      return;
    }
    started = true;
    try {
      File jar = new File(jarLocation());
      ClassLoader hidden = new HiddenClasses(jar, HearbackAgent.class.getProtectionDomain());
      Class.forName("io.hearback.startup.Startup", true, hidden)
          .getMethod("start", String.class, Instrumentation.class, File.class)
          .invoke(null, argument, instrumentation, jar);
    } catch (Throwable e) {
      System.err.println("[hearback] WARNING not started, the application runs without it: " + e);
    }
  }

  private static URI jarLocation() throws Exception {
    return HearbackAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI();
  }
}
