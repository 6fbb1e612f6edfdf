package io.hearback.demo.thirdparties;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLContext;

/** What all conversations share: the players, their certificates, and how far the story is. */
final class Stage {
  private final List<ThirdParty> players;
  private final DoubleSupplier story;
  private final Authority trusted;
  private final Authority stranger;
  private final Map<String, SSLContext> certified = new HashMap<>();

  Stage(List<ThirdParty> players, DoubleSupplier story) throws GeneralSecurityException {
    this.players = players;
    this.story = story;
    trusted = new Authority("Hearback demo");
    stranger = new Authority("Nobody trusts me");
  }

  /** Mints certificates ahead, so that no first call waits for its own. */
  void rehearse() throws IOException {
    for (ThirdParty player : players) {
      for (String host : player.namedHosts()) {
        certified(host);
      }
    }
  }

  /** Null when nobody plays that host. */
  ThirdParty player(String host) {
    return players.stream().filter(p -> p.plays(host)).findFirst().orElse(null);
  }

  double story() {
    return story.getAsDouble();
  }

  List<String> headlines() {
    double now = story();
    return players.stream().flatMap(p -> p.headline(now).stream()).toList();
  }

  Authority trusted() {
    return trusted;
  }

  synchronized SSLContext certified(String host) throws IOException {
    SSLContext context = certified.get(host);
    if (context == null) {
      try {
        context = (player(host).isTrusted() ? trusted : stranger).serverAt(host);
      } catch (GeneralSecurityException e) {
        throw new IOException("no certificate for " + host, e);
      }
      certified.put(host, context);
    }
    return context;
  }
}
