package io.hearback.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules say of one host, most specific first. Immutable once built; choosing allocates
 * nothing.
 */
final class Route {

  private static final class Rule implements Comparable<Rule> {
    final HostPattern pattern;
    final WatchedHost watched;

    Rule(HostPattern pattern, WatchedHost watched) {
      this.pattern = pattern;
      this.watched = watched;
    }

    @Override
    public int compareTo(Rule other) {
      return pattern.compareTo(other.pattern);
    }
  }

  private final List<Rule> own = new ArrayList<Rule>(1);
  private final List<Rule> all = new ArrayList<Rule>(1);
  private Rule[] rules;
  private @Nullable WatchedHost only;
  private @Nullable Question lastQuestion;

  /** Returns whose rule has the same pattern, or null after adding it. */
  @Nullable WatchedHost add(HostPattern pattern, WatchedHost watched) {
    for (Rule rule : own) {
      if (rule.pattern.equals(pattern)) {
        return rule.watched;
      }
    }
    own.add(new Rule(pattern, watched));
    return null;
  }

  /** Adds what a shorter suffix says. */
  void inherit(Route wider) {
    all.addAll(wider.own);
  }

  void freeze() {
    all.addAll(own);
    Collections.sort(all);
    rules = all.toArray(new Rule[0]);
    HostPattern first = rules[0].pattern;
    only = first.port() == -1 && !first.hasPath() ? rules[0].watched : null;
  }

  /** The host whatever port and path, or null where they matter. */
  @Nullable WatchedHost only() {
    return only;
  }

  /** Whether a rule for this port has a path. */
  boolean asksPath(int port) {
    for (Rule rule : rules) {
      if (rule.pattern.hasPath() && rule.pattern.fits(port)) {
        return true;
      }
    }
    return false;
  }

  /** Returns null when no rule fits. */
  @Nullable WatchedHost choose(int port, String path) {
    for (Rule rule : rules) {
      if (rule.pattern.fits(port) && (!rule.pattern.hasPath() || rule.pattern.fits(path))) {
        return rule.watched;
      }
    }
    return null;
  }

  /** What stands for a call until its path is known; one object serves all calls to a port. */
  Question question(Rules now, int port) {
    Question question = lastQuestion;
    if (question == null || question.port != port) {
      question = new Question(this, now, port);
      lastQuestion = question;
    }
    return question;
  }

  /** Whose is a call to this port? That depends on its path. Immutable. */
  static final class Question {
    final Rules rules;
    private final Route route;
    private final int port;

    private Question(Route route, Rules rules, int port) {
      this.route = route;
      this.rules = rules;
      this.port = port;
    }

    @Nullable WatchedHost choose(String path) {
      return route.choose(port, path);
    }
  }
}
