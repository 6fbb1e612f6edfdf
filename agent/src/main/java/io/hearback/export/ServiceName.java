package io.hearback.export;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.resources.Resource;

/** Names the service after its jar or main class where nobody named it. */
final class ServiceName {

  private static final AttributeKey<String> NAME = AttributeKey.stringKey("service.name");

  private ServiceName() {}

  static Resource in(Resource resource) {
    String name = resource.getAttribute(NAME);
    if (name != null && !name.startsWith("unknown_service")) {
      return resource;
    }
    String guess = of(System.getProperty("sun.java.command", ""));
    return guess.isEmpty() ? resource : resource.toBuilder().put(NAME, guess).build();
  }

  /** The name in a command: the jar's without folder and ending, or the main class's. */
  static String of(String command) {
    int jar = command.indexOf(".jar");
    boolean isJar = jar > 0 && (jar + 4 == command.length() || command.charAt(jar + 4) == ' ');
    String first = isJar ? command.substring(0, jar) : command.split(" ", 2)[0];
    int from = Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\'));
    return first.substring(Math.max(from, isJar ? -1 : first.lastIndexOf('.')) + 1);
  }
}
