package io.hearback.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** The middle of a set of readings and how far its inner half reaches. */
record Spread(double lowerQuartile, double median, double upperQuartile) {

  static Spread of(double... readings) {
    if (readings.length == 0) {
      throw new IllegalArgumentException("no readings");
    }
    double[] sorted = readings.clone();
    Arrays.sort(sorted);
    return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  /** The difference of the middles with its sign, in whole units, never a negative zero. */
  static String added(Spread with, Spread without) {
    long difference = Math.round(with.median() - without.median());
    return String.format(Locale.ROOT, "%+,d", difference);
  }

  /** Linear between the two nearest readings. */
  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
