package io.hearback.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest of many suffixes that a host ends with, in one walk from the host's end.
 * Immutable; allocates nothing. A hash table with open addressing, hashed from the end of each name
 * so that the hash of every suffix falls out of the same walk.
 */
final class Suffixes {

  private final String[] names;
  private final Route[] routes;
  private final int mask;

  Suffixes(Map<String, Route> suffixes) {
    int size = Integer.highestOneBit(Math.max(1, suffixes.size()) * 4 - 1);
    names = new String[size];
    routes = new Route[size];
    mask = size - 1;
    for (Map.Entry<String, Route> entry : suffixes.entrySet()) {
      String name = entry.getKey();
      int hash = 0;
      for (int i = name.length() - 1; i >= 0; i--) {
        hash = hash * 31 + name.charAt(i);
      }
      int place = place(hash);
      while (names[place] != null) {
        place = place + 1 & mask;
      }
      names[place] = name;
      routes[place] = entry.getValue();
    }
  }

  private int place(int hash) {
    return (hash ^ hash >>> 16) & mask;
  }

  /** Returns null when none fits; the whole host is no suffix of itself. */
  @Nullable Route longest(String host) {
    Route longest = null;
    int hash = 0;
    for (int i = host.length() - 1; i > 0; i--) {
      char c = host.charAt(i);
      if (c == '.') {
        Route route = at(hash, host, i + 1);
        longest = route == null ? longest : route;
      }
      hash = hash * 31 + c;
    }
    return longest;
  }

  private @Nullable Route at(int hash, String host, int from) {
    int length = host.length() - from;
    for (int place = place(hash); names[place] != null; place = place + 1 & mask) {
      if (names[place].length() == length && host.startsWith(names[place], from)) {
        return routes[place];
      }
    }
    return null;
  }
}
