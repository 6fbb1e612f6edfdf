package io.hearback.startup;

/** A thread of the agent: a daemon that holds on to nothing of the application. */
final class AgentThread extends Thread {

  AgentThread(String name, Runnable task) {
    super(null, task, name);
    setDaemon(true);
    // Else it would be that of whoever made the thread, and keep a web application from unloading.
    setContextClassLoader(AgentThread.class.getClassLoader());
  }

  static Thread start(String name, Runnable task) {
    Thread thread = new AgentThread(name, task);
    thread.start();
    return thread;
  }
}
