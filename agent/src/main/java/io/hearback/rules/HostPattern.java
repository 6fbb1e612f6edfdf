package io.hearback.rules;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * A host as a rules file writes it: {@code api.x.com}, {@code *.x.com}, {@code api.x.com:8443},
 * {@code api.x.com/path/}, {@code [::1]:80}. Immutable.
 *
 * <p>More specific comes first in order: path over port over exact host over longer suffix.
 */
public final class HostPattern implements Comparable<HostPattern> {

  private final String text;
  private final String host;
  private final boolean wildcard;
  private final int port;
  private final String path;

  private HostPattern(String text, String host, boolean wildcard, int port, String path) {
    this.text = text;
    this.host = host;
    this.wildcard = wildcard;
    this.port = port;
    this.path = path;
  }

  /**
   * Reads a host from a rules file.
   *
   * @throws IllegalArgumentException whose message says what is wrong and what is wanted
   */
  public static HostPattern parse(String text) {
    if (text.contains("://")) {
      String host = urlHost(text.substring(text.indexOf("://") + 3));
      throw wrong("is a URL; write the host" + (host.isEmpty() ? "" : ": " + host));
    }
    if (text.isEmpty()) {
      throw wrong("is empty; write a host");
    }
    int slash = text.indexOf('/');
    String path = slash < 0 || slash == text.length() - 1 ? "" : text.substring(slash);
    String authority = slash < 0 ? text : text.substring(0, slash);
    int colon = authority.lastIndexOf(':');
    boolean bare = authority.indexOf(':') != colon && !authority.matches(".*[\\[\\]].*");
    if (bare) {
      throw wrong("is an IPv6 address without brackets; write [" + authority + "]");
    }
    int port = -1;
    if (colon > authority.lastIndexOf(']')) {
      port = port(authority.substring(colon + 1));
      authority = authority.substring(0, colon);
    }
    boolean wildcard = authority.startsWith("*.");
    String host = normal(wildcard ? authority.substring(2) : authority);
    if (!isName(host) && (wildcard || !isAddress(host))) {
      throw wrong("is not a host; write a host name, *.suffix or an IP address");
    }
    return new HostPattern(text, host, wildcard, port, path);
  }

  private static String urlHost(String afterScheme) {
    String authority = afterScheme.split("[/?#]", 2)[0];
    String host = authority.substring(authority.indexOf('@') + 1);
    return host.replaceFirst(":\\d*$", "");
  }

  /** Labels of letters, digits, hyphens and, as DNS has them, underscores. */
  private static boolean isName(String host) {
    return host.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
  }

  /** An IPv6 address as {@link #normal} leaves it: in full. */
  private static boolean isAddress(String host) {
    return host.matches("[0-9a-f]+(:[0-9a-f]+){7}");
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}")) {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    }
    throw wrong("has a port that is none; write a number from 1 to 65535");
  }

  private static IllegalArgumentException wrong(String message) {
    return new IllegalArgumentException(message);
  }

  /** A host in the one form that hosts are compared in; allocates only where it differs. */
  static String normal(String host) {
    int end = host.length();
    boolean plain = end > 0 && host.charAt(end - 1) != '.';
    for (int i = 0; i < end && plain; i++) {
      char c = host.charAt(i);
      plain = c > ' ' && c < 127 && (c < 'A' || c > 'Z') && c != '[' && c != ':' && c != '%';
    }
    return plain ? host : normalized(host);
  }

  private static String normalized(String host) {
    String name = host.trim().toLowerCase(Locale.ROOT);
    if (name.startsWith("[") && name.endsWith("]")) {
      name = name.substring(1, name.length() - 1);
    }
    if (name.indexOf(':') >= 0) {
      return address(name);
    }
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    try {
      return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private static String address(String literal) {
    int zone = literal.indexOf('%');
    String address = zone < 0 ? literal : literal.substring(0, zone);
    if (!address.matches("[0-9a-f:.]+")) {
      return literal;
    }
    try {
      // A literal: no name is looked up.
      return InetAddress.getByName(address).getHostAddress();
    } catch (UnknownHostException e) {
      return literal;
    }
  }

  /** As the rules write it, for {@code server.address}. */
  public String text() {
    return text;
  }

  String host() {
    return host;
  }

  public boolean wildcard() {
    return wildcard;
  }

  int port() {
    return port;
  }

  boolean hasPath() {
    return !path.isEmpty();
  }

  boolean fits(int otherPort) {
    return port == -1 || port == otherPort;
  }

  /** Whether {@code other}, a path that may have a query behind it, starts with the prefix. */
  boolean fits(String other) {
    if (!other.startsWith(path)) {
      return false;
    }
    int end = path.length();
    return other.length() == end
        || end == 0
        || path.charAt(end - 1) == '/'
        || other.charAt(end) == '/'
        || other.charAt(end) == '?';
  }

  @Override
  public int compareTo(HostPattern other) {
    if (path.length() != other.path.length()) {
      return Integer.compare(other.path.length(), path.length());
    }
    if ((port == -1) != (other.port == -1)) {
      return port == -1 ? 1 : -1;
    }
    if (wildcard != other.wildcard) {
      return wildcard ? 1 : -1;
    }
    if (host.length() != other.host.length()) {
      return Integer.compare(other.host.length(), host.length());
    }
    int byHost = host.compareTo(other.host);
    if (byHost != 0) {
      return byHost;
    }
    return port != other.port ? Integer.compare(port, other.port) : path.compareTo(other.path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HostPattern && compareTo((HostPattern) other) == 0;
  }

  @Override
  public int hashCode() {
    return host.hashCode() * 31 + path.hashCode() + port;
  }

  @Override
  public String toString() {
    return text;
  }
}
