package io.hearback.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Rules made by chance, and whose a call is by looking at each of them. */
final class NaiveTable {

  private static final int[] PORTS = {-1, 80, 443, 8443};
  private static final String[] PATHS = {"/a", "/a/", "/a/b", "/a/b/", "/ab", "/b"};
  private static final String[] CALLED = {
    "", "/", "/a", "/a/", "/a/b", "/a/b/c", "/ab", "/b?a", "/c"
  };

  record Address(String host, int port, String scheme, String path) {}

  private record Rule(String host, boolean wildcard, int port, String path) {

    boolean fits(String calledHost, int calledPort, String calledPath) {
      boolean fitsHost =
          wildcard
              ? calledHost.endsWith("." + host) && calledHost.length() > host.length() + 1
              : calledHost.equals(host);
      boolean fitsPath =
          path.isEmpty()
              || calledPath.equals(path)
              || calledPath.startsWith(path + "?")
              || calledPath.startsWith(path.endsWith("/") ? path : path + "/");
      return fitsHost && fitsPath && (port == -1 || port == calledPort);
    }

    String text() {
      return (wildcard ? "*." : "") + host + (port == -1 ? "" : ":" + port) + path;
    }
  }

  private static final Comparator<Rule> MOST_SPECIFIC_LAST =
      Comparator.<Rule>comparingInt(rule -> rule.path.length())
          .thenComparing(rule -> rule.port != -1)
          .thenComparing(rule -> !rule.wildcard)
          .thenComparingInt(rule -> rule.host.length());

  private final List<Rule> rules;
  private final int names;

  private NaiveTable(List<Rule> rules, int names) {
    this.rules = rules;
    this.names = names;
  }

  static NaiveTable random(Random random, int hosts) {
    // Few enough names that rules overlap, enough that there are as many rules as asked for.
    int names = Math.max(3, (int) Math.sqrt(hosts));
    Map<String, Rule> rules = new LinkedHashMap<>();
    while (rules.size() < hosts) {
      boolean wildcard = random.nextInt(3) == 0;
      int port = random.nextInt(3) == 0 ? PORTS[random.nextInt(PORTS.length)] : -1;
      String path = random.nextInt(4) == 0 ? PATHS[random.nextInt(PATHS.length)] : "";
      Rule rule = new Rule(host(random, names, 1 + random.nextInt(4)), wildcard, port, path);
      rules.put(rule.text(), rule);
    }
    return new NaiveTable(new ArrayList<>(rules.values()), names);
  }

  private static String host(Random random, int names, int labels) {
    StringBuilder host = new StringBuilder(random.nextBoolean() ? "com" : "de");
    for (int label = 1; label < labels; label++) {
      host.insert(0, Integer.toString(random.nextInt(names), 36) + ".");
    }
    return host.toString();
  }

  List<String> patterns() {
    return rules.stream().map(Rule::text).toList();
  }

  /** An address that may be one of the rules', one below or none. */
  Address address(Random random) {
    String host =
        random.nextBoolean()
            ? host(random, names, 1 + random.nextInt(5))
            : rules.get(random.nextInt(rules.size())).host;
    if (random.nextInt(3) == 0) {
      host = host(random, names, 2).split("\\.")[0] + "." + host;
    }
    if (random.nextInt(5) == 0) {
      host = host.toUpperCase(Locale.ROOT) + ".";
    }
    String scheme = random.nextBoolean() ? "http" : "https";
    int port = PORTS[random.nextInt(PORTS.length)];
    return new Address(host, port, scheme, CALLED[random.nextInt(CALLED.length)]);
  }

  /** The pattern that a call counts for, or null. */
  String owner(Address at) {
    String host = at.host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    int port = at.port != -1 ? at.port : at.scheme.equals("https") ? 443 : 80;
    return rules.stream()
        .filter(rule -> rule.fits(host, port, at.path))
        .max(MOST_SPECIFIC_LAST)
        .map(Rule::text)
        .orElse(null);
  }
}
