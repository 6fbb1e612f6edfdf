package io.hearback.tests.otlp;

import java.util.Map;

/** The name and the attributes of one series. */
public record Series(String metric, Map<String, String> attributes) {
  /** The value of an attribute; {@code -} where the series has none of that name. */
  public String get(String attribute) {
    return attributes.getOrDefault(attribute, "-");
  }
}
