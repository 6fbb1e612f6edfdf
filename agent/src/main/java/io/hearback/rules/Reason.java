package io.hearback.rules;

import static io.hearback.rules.Reason.Party.CALLER;
import static io.hearback.rules.Reason.Party.NETWORK;
import static io.hearback.rules.Reason.Party.PROVIDER;

/**
 * Why a call ended in an error: one closed list for every client, the values of {@code error.type}.
 */
public enum Reason {
  DNS("dns", NETWORK),
  CONNECT_REFUSED("connect_refused", NETWORK),
  CONNECT_TIMEOUT("connect_timeout", NETWORK),
  TLS_CERTIFICATE("tls_certificate", PROVIDER),
  TLS_HANDSHAKE("tls_handshake", NETWORK),
  /** Our own side had no connection to spare. */
  POOL_EXHAUSTED("pool_exhausted", CALLER),
  RESPONSE_TIMEOUT("response_timeout", PROVIDER),
  CONNECTION_RESET("connection_reset", NETWORK),
  CONNECTION_CLOSED("connection_closed", NETWORK),
  INVALID_RESPONSE("invalid_response", PROVIDER),
  /** The answer began well, and its body ended in a failure. */
  BODY_FAILED("body_failed", NETWORK),
  REDIRECT_LIMIT("redirect_limit", PROVIDER),
  RATE_LIMITED("rate_limited", CALLER),
  AUTH("auth", CALLER),
  PERMISSION("permission", CALLER),
  NOT_FOUND("not_found", CALLER),
  OVERLOADED("overloaded", PROVIDER),
  PROVIDER_ERROR("provider_error", PROVIDER),
  /** Nothing explains the error: neither a rule nor the transport. */
  UNKNOWN("unknown", CALLER);

  /** Who can do something about it: the values of {@code error.party}. */
  public enum Party {
    PROVIDER("provider"),
    CALLER("caller"),
    NETWORK("network");

    private final String text;

    Party(String text) {
      this.text = text;
    }

    /** The value of the attribute {@code error.party}. */
    public String text() {
      return text;
    }
  }

  static final int COUNT = values().length;

  private final String text;
  private final Party party;

  Reason(String text, Party party) {
    this.text = text;
    this.party = party;
  }

  /** The value of the attribute {@code error.type}. */
  public String text() {
    return text;
  }

  public Party party() {
    return party;
  }

  /** The value of the attribute {@code error.known}. */
  public boolean known() {
    return this != UNKNOWN;
  }

  /** Whether the transport gives it, no status. */
  public boolean transport() {
    return compareTo(REDIRECT_LIMIT) <= 0;
  }
}
