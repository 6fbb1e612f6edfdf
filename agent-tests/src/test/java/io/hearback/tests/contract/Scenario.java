package io.hearback.tests.contract;

/**
 * One thing that can happen to a call: what stands at the other end, what the application does.
 *
 * @param told whether the table of what is counted has a row for it
 */
record Scenario(String name, boolean told, Setting setting) {
  /** Prepares a scene. */
  @FunctionalInterface
  interface Setting {
    void set(Scene scene) throws Exception;
  }

  /** One that has a row. */
  Scenario(String name, Setting setting) {
    this(name, true, setting);
  }

  /** One about many calls or ways of calling, which says nothing new about how a call ends. */
  static Scenario untold(String name, Setting setting) {
    return new Scenario(name, false, setting);
  }
}
