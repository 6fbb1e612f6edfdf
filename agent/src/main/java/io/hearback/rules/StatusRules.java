package io.hearback.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What each HTTP status means to one integration. Immutable; a look-up is one array read.
 *
 * <p>Unless told otherwise a status below 400 is a success and any other an error.
 */
public final class StatusRules {

  /** The position of calls that got no answer among the status classes. */
  static final int NO_CLASS = 0;

  /** The position of statuses that HTTP does not define, 999 for one. */
  static final int OTHER_CLASS = 6;

  static final int CLASSES = 7;

  private static final int END = 600;

  private final Outcome[] outcomes = new Outcome[END];

  /** The defaults. */
  public StatusRules() {
    Arrays.fill(outcomes, 0, 400, Outcome.SUCCESS);
    Arrays.fill(outcomes, 400, END, Outcome.ERROR);
  }

  /**
   * What a rules file says: with {@code success} any status in neither is an error.
   *
   * @param success null for the default
   * @param rejected null for none
   */
  public StatusRules(@Nullable StatusSet success, @Nullable StatusSet rejected) {
    this();
    for (int status = 100; status < END; status++) {
      if (success != null) {
        outcomes[status] = success.has(status) ? Outcome.SUCCESS : Outcome.ERROR;
      }
      if (rejected != null && rejected.has(status)) {
        outcomes[status] = Outcome.REJECTED;
      }
    }
  }

  Outcome outcome(int status) {
    return status > 0 && status < END ? outcomes[status] : Outcome.ERROR;
  }

  /** Whether some status of the class, 1 to 5, ends in {@code outcome}. */
  public boolean canEnd(int statusClass, Outcome outcome) {
    for (int status = statusClass * 100; status < statusClass * 100 + 100; status++) {
      if (outcomes[status] == outcome) {
        return true;
      }
    }
    return false;
  }

  static int statusClass(int status) {
    if (status <= 0) {
      return NO_CLASS;
    }
    int statusClass = status / 100;
    return statusClass >= 1 && statusClass <= 5 ? statusClass : OTHER_CLASS;
  }

  /** The reason that a status alone gives. */
  static Reason reason(int status) {
    switch (status) {
      case 401:
        return Reason.AUTH;
      case 403:
        return Reason.PERMISSION;
      case 404:
      case 410:
        return Reason.NOT_FOUND;
      case 408:
      case 504:
      case 524:
        return Reason.RESPONSE_TIMEOUT;
      case 429:
        return Reason.RATE_LIMITED;
      case 503:
      case 529:
        return Reason.OVERLOADED;
      default:
        return status >= 500 && status < END ? Reason.PROVIDER_ERROR : Reason.UNKNOWN;
    }
  }
}
