package io.hearback.export;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.resources.ResourceBuilder;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Names the service after its jar or main class, and numbers its instance, where nobody did. */
final class Service {

  private static final AttributeKey<String> NAME = AttributeKey.stringKey("service.name");
  private static final AttributeKey<String> INSTANCE =
      AttributeKey.stringKey("service.instance.id");

  private Service() {}

  static Resource in(Resource resource) {
    ResourceBuilder builder = resource.toBuilder();
    String name = resource.getAttribute(NAME);
    if (name == null || name.startsWith("unknown_service")) {
      String guess = nameOf(System.getProperty("sun.java.command", ""));
      if (!guess.isEmpty()) {
        builder.put(NAME, guess);
      }
    }
    if (resource.getAttribute(INSTANCE) == null) {
      builder.put(INSTANCE, randomId());
    }
    return builder.build();
  }

  /** The name in a command: the jar's without folder and ending, or the main class's. */
  static String nameOf(String command) {
    String first = command.split(" ", 2)[0];
    int jar = command.indexOf(".jar");
    // A jar's path may have spaces; what looks like a class, alone or in a module, is one.
    boolean isJar = jar > 0 && (first.endsWith(".jar") || !first.matches("[\\w.$]+(/[\\w.$]+)?"));
    String name = isJar ? command.substring(0, jar) : first;
    int from = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(Math.max(from, isJar ? -1 : name.lastIndexOf('.')) + 1);
  }

  /**
   * A random UUID (RFC 9562, version 4), not from {@code UUID.randomUUID()}: its SecureRandom sets
   * up the JVM's security providers, perhaps before the application has chosen its own.
   */
  private static String randomId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = random.nextLong() ^ System.identityHashCode(new Object());
    long low = random.nextLong();
    return new UUID((high & ~0xF000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63)).toString();
  }
}
