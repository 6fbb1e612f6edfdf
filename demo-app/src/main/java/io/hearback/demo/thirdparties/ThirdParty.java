package io.hearback.demo.thirdparties;

import io.hearback.demo.thirdparties.Mood.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One actor: the hosts it plays, its usual mood and the spells in which it has another. Given the
 * same requests at the same points of the story it always replies the same.
 */
final class ThirdParty {
  private final List<String> hosts;
  private final Mood usual;
  private final List<Spell> spells = new ArrayList<>();
  private final Random random;
  private boolean trusted = true;

  private ThirdParty(List<String> hosts, Mood usual) {
    this.hosts = hosts;
    this.usual = usual;
    this.random = new Random(hosts.get(0).hashCode());
  }

  /** A host may be a suffix, like {@code *.myshopify.com}. */
  static ThirdParty at(String host, Mood usual) {
    return new ThirdParty(List.of(host), usual);
  }

  static ThirdParty at(List<String> hosts, Mood usual) {
    return new ThirdParty(List.copyOf(hosts), usual);
  }

  /** Has another mood from one point of the story (0 is its beginning, 1 its end) to another. */
  ThirdParty between(double from, double to, String headline, Mood mood) {
    spells.add(new Spell(from, to, headline, mood));
    return this;
  }

  /** Shows a certificate that nobody trusts. */
  ThirdParty untrusted() {
    trusted = false;
    return this;
  }

  boolean plays(String host) {
    return hosts.stream()
        .anyMatch(h -> h.startsWith("*") ? host.endsWith(h.substring(1)) : host.equals(h));
  }

  /** The hosts that are known before anyone asks for them. */
  List<String> namedHosts() {
    return hosts.stream().filter(host -> !host.startsWith("*")).toList();
  }

  boolean isTrusted() {
    return trusted;
  }

  synchronized Turn turn(double story) {
    return spell(story).map(Spell::mood).orElse(usual).draw(random);
  }

  Optional<String> headline(double story) {
    return spell(story).map(Spell::headline);
  }

  private Optional<Spell> spell(double story) {
    return spells.stream().filter(s -> s.from() <= story && story < s.to()).findFirst();
  }

  private record Spell(double from, double to, String headline, Mood mood) {}
}
