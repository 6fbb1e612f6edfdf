package io.hearback.config;

import io.hearback.rules.Rules;
import java.util.List;
import java.util.Map;

/** All that was read at start: the rules, how to export, and what is wrong in the file. */
public final class Configuration {

  private final Rules rules;
  private final Map<String, String> export;
  private final List<String> mistakes;
  private final String source;

  Configuration(Rules rules, Map<String, String> export, List<String> mistakes, String source) {
    this.rules = rules;
    this.export = export;
    this.mistakes = mistakes;
    this.source = source;
  }

  public Rules rules() {
    return rules;
  }

  /** The {@code otel.*} properties that the file sets; variables and properties win over them. */
  public Map<String, String> export() {
    return export;
  }

  /** A line each: place, what was found, what is wanted. */
  public List<String> mistakes() {
    return mistakes;
  }

  /** Where the rules come from, to be shown. */
  public String source() {
    return source;
  }
}
