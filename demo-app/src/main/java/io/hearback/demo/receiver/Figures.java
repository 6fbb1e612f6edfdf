package io.hearback.demo.receiver;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as the table writes them, never rounded into something nicer than the truth. */
final class Figures {
  static final String NOTHING = "–";

  private Figures() {}

  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** {@code 100 %} only if there was no error at all. */
  static String success(long errors, long judged) {
    if (judged == 0) {
      return NOTHING;
    }
    return errors == 0 ? "100 %" : percent(Math.floor(1000.0 * (judged - errors) / judged));
  }

  /** {@code 0 %} only if there was none at all. */
  static String share(long part, long whole) {
    if (whole == 0) {
      return NOTHING;
    }
    return part == 0 ? "0 %" : percent(Math.ceil(1000.0 * part / whole));
  }

  static String time(OptionalDouble seconds) {
    if (seconds.isEmpty()) {
      return NOTHING;
    }
    double s = seconds.getAsDouble();
    if (s >= 1) {
      return String.format(Locale.ROOT, "%.2f s", s);
    }
    return String.format(Locale.ROOT, s < 0.01 ? "%.1f ms" : "%.0f ms", s * 1000);
  }

  static String clock(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }

  private static String percent(double thousandths) {
    return thousandths == 1000 ? "100 %" : String.format(Locale.ROOT, "%.1f %%", thousandths / 10);
  }
}
