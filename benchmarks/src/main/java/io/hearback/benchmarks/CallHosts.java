package io.hearback.benchmarks;

import java.util.List;

/** The hosts the measured calls name, and the rules that know some of them. */
final class CallHosts {

  static final String WATCHED = "api.example.com";
  static final String UNLISTED = "api.example.org";

  /** For clients that resolve the name whatever is done: both mean this machine. */
  static final String WATCHED_LOCALLY = "localhost";

  static final String UNLISTED_LOCALLY = "127.0.0.1";

  static List<String> rules() {
    return List.of(WATCHED, WATCHED_LOCALLY);
  }

  private CallHosts() {}
}
