package io.hearback.demo.thirdparties;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How a third party behaves for a while: what it usually replies and how soon, and what else it
 * replies to so many percent of the requests. Immutable.
 */
record Mood(Reply usual, int medianMillis, List<Whim> whims) {
  /** Response times of real services are skewed: most near the median, a few far beyond. */
  private static final double SKEW = 0.4;

  static Mood replying(Reply usual, int medianMillis) {
    return new Mood(usual, medianMillis, List.of());
  }

  Mood but(double percent, Reply reply) {
    List<Whim> more = new ArrayList<>(whims);
    more.add(new Whim(percent, reply));
    return new Mood(usual, medianMillis, List.copyOf(more));
  }

  /** One turn: always draws two numbers, so that equal seeds give equal stories. */
  Turn draw(Random random) {
    double dice = random.nextDouble() * 100;
    double skewed = medianMillis * Math.exp(SKEW * random.nextGaussian());
    Reply reply = reply(dice);
    return new Turn(reply, Math.round(skewed) + reply.heldBackMillis());
  }

  private Reply reply(double dice) {
    double rest = dice;
    for (Whim whim : whims) {
      rest -= whim.percent();
      if (rest < 0) {
        return whim.reply();
      }
    }
    return usual;
  }

  record Whim(double percent, Reply reply) {}

  record Turn(Reply reply, long afterMillis) {}
}
