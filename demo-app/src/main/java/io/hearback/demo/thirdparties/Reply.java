package io.hearback.demo.thirdparties;

import java.util.Map;

/** What a third party makes of one request: an answer, or one of the ways to give none. */
record Reply(Ending ending, int status, Map<String, String> headers, int heldBackMillis) {

  static Reply status(int status) {
    return new Reply(Ending.ANSWER, status, Map.of(), 0);
  }

  static Reply redirect(String location) {
    return new Reply(Ending.ANSWER, 301, Map.of("Location", location), 0);
  }

  static Reply reset() {
    return new Reply(Ending.RESET, 0, Map.of(), 0);
  }

  static Reply nonsense() {
    return new Reply(Ending.NONSENSE, 0, Map.of(), 0);
  }

  /** The same, that much later than the third party usually takes. */
  Reply heldBack(int millis) {
    return new Reply(ending, status, headers, millis);
  }

  enum Ending {
    ANSWER,
    /** The connection is reset, as by a crash or a firewall. */
    RESET,
    /** Something that is not HTTP. */
    NONSENSE
  }
}
