package io.hearback.tests.contract;

/** One thing that can happen to a call: what stands at the other end, what the application does. */
record Scenario(String name, Setting setting) {
  /** Prepares a scene. */
  @FunctionalInterface
  interface Setting {
    void set(Scene scene) throws Exception;
  }
}
