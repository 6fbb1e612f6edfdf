package io.hearback.demo;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where things are in the project, told from where this program's jar is. */
record Folder(Path project) {

  static Folder ofThisProgram() throws URISyntaxException {
    Path code = Path.of(Demo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new Folder(
        code.getParent().getParent().getParent()); // demo-app/target/hearback-demo.jar
  }

  Path agent() {
    return project.resolve("agent/target/hearback.jar");
  }

  Path rules() {
    return project.resolve("demo-app/hearback.yml");
  }

  Path demo() {
    return project.resolve("demo-app/target/hearback-demo.jar");
  }

  Path trustStore() {
    return project.resolve("demo-app/target/demo-truststore.p12");
  }

  Path log() {
    return project.resolve("demo-app/target/demo.log");
  }

  /** As it reads to someone who is in the project's folder. */
  Path brief(Path file) {
    return project.relativize(file);
  }
}
