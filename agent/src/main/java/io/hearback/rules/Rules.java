package io.hearback.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a rules file says, as one value: who is watched. Put together by {@link Builder}, immutable
 * from then on.
 */
public final class Rules {

  /** How many hosts have series before their first call: some 20 series each. */
  private static final int EXPECTED = 200;

  /** Long enough for a language model's answer, short enough to be seen while it matters. */
  public static final int OPEN_CALL_SECONDS = 300;

  private final List<Integration> integrations;
  private final HostTable hosts;
  private final @Nullable WatchedHost unlisted;
  private final Budget budget;
  private final long openBodyNanos;

  private Rules(Builder builder) {
    integrations = Collections.unmodifiableList(new ArrayList<Integration>(builder.integrations));
    hosts = builder.hosts;
    unlisted = builder.unlisted;
    budget = builder.budget;
    openBodyNanos = builder.openBodyNanos;
  }

  public List<Integration> integrations() {
    return integrations;
  }

  /** Every host that has series of its own, the bucket of the unlisted ones among them. */
  public List<WatchedHost> watched() {
    List<WatchedHost> all = new ArrayList<WatchedHost>();
    for (WatchedHost host : hosts.watched()) {
      if (host.seen() == null) {
        all.add(host);
      } else {
        host.seen().addTo(all);
      }
    }
    if (unlisted != null) {
      all.add(unlisted);
    }
    return all;
  }

  boolean anyCall() {
    for (WatchedHost host : watched()) {
      if (host.tally() != null) {
        return true;
      }
    }
    return false;
  }

  /** How many hosts may be counted apart. */
  public Budget budget() {
    return budget;
  }

  /** After how long a call counts by the head of its answer while its body goes on. */
  long openBodyNanos() {
    return openBodyNanos;
  }

  HostTable hosts() {
    return hosts;
  }

  @Nullable WatchedHost unlisted() {
    return unlisted;
  }

  /** Puts {@link Rules} together; for one thread, used once. */
  public static final class Builder {

    private final Set<Integration> integrations = new LinkedHashSet<Integration>();
    private final HostTable hosts = new HostTable();
    private final Budget budget = new Budget();
    private @Nullable WatchedHost unlisted;
    private int expectedHosts;
    private long openBodyNanos = TimeUnit.SECONDS.toNanos(OPEN_CALL_SECONDS);

    /**
     * Has the calls that fit {@code pattern} counted for {@code integration}.
     *
     * @param expected whether its series exist before its first call, unless there are too many
     * @return the integration that already has the pattern, or null when it was added
     */
    public @Nullable Integration add(
        HostPattern pattern, Integration integration, boolean expected) {
      SeenHosts seen =
          pattern.wildcard() && integration.tellsHostsApart()
              ? new SeenHosts(integration, budget)
              : null;
      boolean early = expected && ++expectedHosts <= EXPECTED;
      WatchedHost host = new WatchedHost(integration, pattern.text(), early, budget, seen);
      WatchedHost other = hosts.add(pattern, host);
      integrations.add(integration);
      return other == null ? null : other.integration();
    }

    /** Counts calls to hosts in no rule, in one bucket. */
    public Builder countUnlisted() {
      Integration none =
          new Integration("unlisted", new StatusRules(), Integration.DEFAULT_OBJECTIVE, false);
      unlisted = new WatchedHost(none, "*", false, budget, null);
      return this;
    }

    /** Counts a call by the head of its answer when its body takes longer than this. */
    public Builder countOpenCallsAfter(long seconds) {
      openBodyNanos = TimeUnit.SECONDS.toNanos(seconds);
      return this;
    }

    public Rules build() {
      hosts.freeze();
      return new Rules(this);
    }
  }
}
