package io.hearback.clients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows copies of clients that some library carries under a prefix of its own, {@code
 * com.vendor.okhttp3.RealCall} say. Whether one truly is a copy, its methods tell when it is woven.
 *
 * <p>Every class that loads is asked for; all but a few leave after a hash of their simple name,
 * without an object made.
 */
final class Relocations {

  private static final String OWN = "io/hearback/";

  private final Map<Integer, List<String>> bySimpleName = new HashMap<Integer, List<String>>();
  private final int[] hashes;

  /**
   * @param hooked internal names of the classes that are hooked
   */
  Relocations(Collection<String> hooked) {
    for (String name : hooked) {
      if (!name.startsWith("sun/") && !name.startsWith("jdk/")) {
        Integer hash = simpleNameHash(name, '/');
        List<String> sharing = bySimpleName.get(hash);
        if (sharing == null) {
          sharing = new ArrayList<String>();
          bySimpleName.put(hash, sharing);
        }
        sharing.add(name);
      }
    }
    hashes = new int[bySimpleName.size()];
    int next = 0;
    for (Integer hash : bySimpleName.keySet()) {
      hashes[next++] = hash;
    }
    Arrays.sort(hashes);
  }

  /** The hooked class of which this one has the name behind a prefix, or null. */
  @Nullable String original(String internalName) {
    int hash = simpleNameHash(internalName, '/');
    return Arrays.binarySearch(hashes, hash) < 0 ? null : behindPrefix(internalName, hash);
  }

  /** {@link #original} by the name as {@link Class#getName} has it. */
  @Nullable String originalOfLoaded(String name) {
    int hash = simpleNameHash(name, '.');
    return Arrays.binarySearch(hashes, hash) < 0
        ? null
        : behindPrefix(name.replace('.', '/'), hash);
  }

  private @Nullable String behindPrefix(String internalName, int hash) {
    List<String> sharing = bySimpleName.get(hash);
    if (sharing != null && !internalName.startsWith(OWN)) {
      for (String name : sharing) {
        int prefix = internalName.length() - name.length();
        if (prefix > 1 && internalName.charAt(prefix - 1) == '/' && internalName.endsWith(name)) {
          return name;
        }
      }
    }
    return null;
  }

  private static int simpleNameHash(String name, char separator) {
    int hash = 0;
    for (int i = name.lastIndexOf(separator) + 1; i < name.length(); i++) {
      hash = 31 * hash + name.charAt(i);
    }
    return hash;
  }
}
