package io.hearback.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A column of the process tables: what is read, and how a person wants it written. */
enum Quantity {
  START("start to `main`", "ms", Reading::startMillis),
  CPU("CPU", "ms", Reading::cpuMillis),
  PEAK("peak memory", "MB", reading -> megabytes(reading.peakKibibytes())),
  RESIDENT("resident at the end", "MB", reading -> megabytes(reading.residentKibibytes()));

  final String title;
  private final String unit;
  private final ToDoubleFunction<Reading> value;

  Quantity(String title, String unit, ToDoubleFunction<Reading> value) {
    this.title = title;
    this.unit = unit;
    this.value = value;
  }

  Spread of(List<Reading> readings) {
    return Spread.of(readings.stream().mapToDouble(value).toArray());
  }

  String write(Spread spread) {
    return String.format(
        Locale.ROOT,
        "%,.0f %s (%,.0f–%,.0f)",
        spread.median(),
        unit,
        spread.lowerQuartile(),
        spread.upperQuartile());
  }

  String writeAdded(Spread spread, Spread without) {
    return Spread.added(spread, without) + " " + unit;
  }

  private static double megabytes(long kibibytes) {
    return kibibytes * 1024 / 1e6;
  }
}
