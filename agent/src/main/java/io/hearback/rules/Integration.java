package io.hearback.rules;

/**
 * One third party as the rules name it. Immutable.
 *
 * <p>The calls themselves are counted by the {@link WatchedHost}s that point here.
 */
public final class Integration {

  /** The objective where the rules give none, as a share of 1. */
  public static final double DEFAULT_OBJECTIVE = 0.99;

  private final String name;
  private final StatusRules statuses;
  private final double objective;
  private final boolean tellsHostsApart;

  /**
   * @param objective the success rate wanted, as a share of 1
   * @param tellsHostsApart whether each host seen behind a wildcard has series of its own
   */
  public Integration(String name, StatusRules statuses, double objective, boolean tellsHostsApart) {
    this.name = name;
    this.statuses = statuses;
    this.objective = objective;
    this.tellsHostsApart = tellsHostsApart;
  }

  public String name() {
    return name;
  }

  public StatusRules statuses() {
    return statuses;
  }

  public double objective() {
    return objective;
  }

  boolean tellsHostsApart() {
    return tellsHostsApart;
  }
}
