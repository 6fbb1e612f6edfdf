package io.hearback.tests.app.programs;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Installs everything by which an application hears of other people's network traffic, makes one
 * call, waits for a line of input, and prints what it can see of its own JVM.
 */
public final class VisibleState {
  private static final Map<String, AtomicInteger> HEARD = new ConcurrentHashMap<>();

  private VisibleState() {}

  public static void main(String[] args) throws IOException {
    Map<Object, Object> properties = new TreeMap<>(System.getProperties());
    ProxySelector.setDefault(new Selector());
    CookieHandler.setDefault(new Cookies());
    Authenticator.setDefault(new Passwords());
    URL.setURLStreamHandlerFactory(
        protocol -> {
          heard("handler for " + protocol);
          return null;
        });
    HttpURLConnection connection = (HttpURLConnection) new URL(args[0]).openConnection();
    System.out.println("status " + connection.getResponseCode());
    connection.getInputStream().close();
    System.out.println("called");
    System.in.read();
    for (Map.Entry<String, AtomicInteger> each : new TreeMap<>(HEARD).entrySet()) {
      System.out.println("heard " + each.getKey() + " " + each.getValue());
    }
    properties.forEach((name, value) -> System.out.println("property " + name + "=" + value));
    new TreeMap<>(System.getProperties())
        .forEach(
            (name, value) -> {
              if (!value.equals(properties.get(name))) {
                System.out.println("property later " + name + "=" + value);
              }
            });
    TreeSet<String> threads = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      threads.add("thread " + thread.getName() + (thread.isDaemon() ? " daemon" : ""));
    }
    threads.forEach(System.out::println);
    System.out.println("log manager " + java.util.logging.LogManager.getLogManager().getClass());
    System.out.println("file system " + java.nio.file.FileSystems.getDefault().getClass());
    System.out.println(
        "providers " + java.util.Arrays.toString(java.security.Security.getProviders()));
    System.out.println("loader " + VisibleState.class.getClassLoader().getClass().getName());
  }

  private static void heard(String what) {
    HEARD.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
  }

  private static final class Selector extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      heard("proxy for " + uri.getPort());
      return Collections.singletonList(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      heard("failure of " + uri.getPort());
    }
  }

  private static final class Cookies extends CookieHandler {
    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
      heard("cookies for " + uri.getPort());
      return Collections.emptyMap();
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) {
      heard("cookies of " + uri.getPort());
    }
  }

  private static final class Passwords extends Authenticator {
    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      heard("password for " + getRequestingPort());
      return null;
    }
  }
}
