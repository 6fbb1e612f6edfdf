package io.hearback.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkToolTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.sun.tools.javac.Main -d out Hello.java",
        "jdk.compiler/com.sun.tools.javac.Main Hello.java",
        "jdk.jcmd/sun.tools.jcmd.JCmd -l",
        "sun.tools.jps.Jps",
        "jdk.javadoc/jdk.javadoc.internal.tool.Main",
        "java.base/sun.security.tools.keytool.Main -list",
        "jdk.jartool/sun.tools.jar.Main xf a.jar",
        "jdk.jartool/sun.security.tools.jarsigner.Main a.jar",
        "jdk.jdeps/com.sun.tools.jdeps.Main",
        "jdk.jlink/jdk.tools.jlink.internal.Main",
        "jdk.jpackage/jdk.jpackage.main.Main",
        "jdk.jshell/jdk.internal.jshell.tool.JShellToolProvider",
        "jdk.jfr/jdk.jfr.internal.tool.Main print",
        "jdk.hotspot.agent/sun.jvm.hotspot.SALauncher",
        "java.rmi/sun.rmi.registry.RegistryImpl",
        "jdk.jconsole/sun.tools.jconsole.JConsole",
        "jdk.httpserver/sun.net.httpserver.simpleserver.Main",
        "jdk.jlink/jdk.tools.jimage.Main"
      })
  void toolsOfTheJdkAreLeftAlone(String command) {
    assertThat(JdkTool.is(command)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "com.example.Main",
        "/opt/app.jar --tool com.sun.tools.javac.Main",
        "com.sun.toolsmith.Main",
        "com.example.com.sun.tools.Main",
        "app.module/com.example.Main",
        "jdk.compiler/com.sun.tools.javac.launcher.Main Hello.java",
        "jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher Hello.java",
        "org.apache.catalina.startup.Bootstrap start",
        "com.sun.enterprise.glassfish.bootstrap.ASMain",
        "jdk.jar"
      })
  void applicationsAreNot(String command) {
    assertThat(JdkTool.is(command)).isFalse();
  }

  @Test
  void thisIsNoTool() {
    assertThat(JdkTool.isRunning()).isFalse();
  }
}
