package io.hearback.tests.app;

/** An exception as text: class and message, then each cause. */
final class Failure {
  private Failure() {}

  static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (Throwable each = failure; each != null && depth < 8; each = each.getCause(), depth++) {
      text.append(depth == 0 ? "threw " : " caused by ");
      text.append(each.getClass().getName()).append(": ").append(each.getMessage());
      text.append(" suppressed ").append(each.getSuppressed().length);
    }
    return text.toString();
  }
}
