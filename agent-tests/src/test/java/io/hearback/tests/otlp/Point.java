package io.hearback.tests.otlp;

/** What a series holds: a sum or gauge has only a value, a histogram a count and its sum. */
record Point(double value, long count) {
  Point plus(Point more) {
    return new Point(value + more.value, count + more.count);
  }
}
