package io.hearback.startup;

/**
 * Whether this JVM is one of the JDK's own tools: with {@code JAVA_TOOL_OPTIONS} set for an
 * application, javac and jcmd get the agent too, and it has no business there.
 */
final class JdkTool {

  private static final String[] PACKAGES = {
    "com.sun.tools.",
    "sun.tools.",
    "sun.security.tools.",
    "jdk.tools.",
    "jdk.jshell.",
    "jdk.internal.jshell.",
    "jdk.jfr.internal.tool.",
    "sun.jvm.hotspot.",
    "sun.rmi.",
    "jdk.internal.jimage.",
    "sun.launcher.",
    "jdk.javadoc.",
    "jdk.jpackage.",
    "sun.net.httpserver.simpleserver."
  };

  private JdkTool() {}

  static boolean isRunning() {
    return is(System.getProperty("sun.java.command", ""));
  }

  static boolean is(String command) {
    String main = command.split(" ", 2)[0];
    main = main.substring(main.indexOf('/') + 1);
    if (main.startsWith("com.sun.tools.javac.launcher.")) {
      // java Application.java: javac is only on the way to an application.
      return false;
    }
    for (String prefix : PACKAGES) {
      if (main.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
