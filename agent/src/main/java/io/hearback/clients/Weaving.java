package io.hearback.clients;

import io.hearback.rules.WatchedCalls;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Watches classes as they load and weaves those that a client hooks. Everything else passes after
 * one look into a map; Byte Buddy is loaded with the first class that is woven.
 */
public final class Weaving implements ClassFileTransformer {

  /** Told of each class that is woven or cannot be. */
  public interface Listener {
    void woven(String client, String type);

    void notWoven(String client, String type, @Nullable Throwable why);
  }

  private final Clients clients = new Clients();
  private final Relocations relocations = clients.relocations();
  private final ConcurrentMap<String, String> turnedOff = new ConcurrentHashMap<String, String>();
  // What the agent itself brings is never watched.
  private final @Nullable ClassLoader own = Weaving.class.getClassLoader();
  private final Callable<WatchedCalls> door;
  private final Listener listener;
  private @Nullable Weaver weaver;
  private volatile @Nullable Instrumentation instrumentation;

  /**
   * @param door opens the door when it is first needed
   */
  public Weaving(Callable<WatchedCalls> door, Listener listener) {
    this.door = door;
    this.listener = listener;
  }

  /** Weaves from now on, and what is loaded already. */
  public void start(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
    instrumentation.addTransformer(this, true);
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      String client = clients.hookingLoaded(loaded.getName());
      if (client != null) {
        weaveAgain(client, loaded);
      }
    }
  }

  /** Takes all advice of a client out again, relocated copies among it. */
  public void turnOff(String client) {
    Instrumentation instrumentation = this.instrumentation;
    if (instrumentation == null || turnedOff.putIfAbsent(client, client) != null) {
      return;
    }
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      String original = relocations.originalOfLoaded(loaded.getName());
      if (client.equals(clients.hookingLoaded(loaded.getName()))
          || (original != null && client.equals(clients.hooking(original)))) {
        weaveAgain(client, loaded);
      }
    }
  }

  private void weaveAgain(String client, Class<?> loaded) {
    try {
      if (instrumentation != null) {
        instrumentation.retransformClasses(loaded);
      }
    } catch (Throwable e) {
      listener.notWoven(client, loaded.getName(), e);
    }
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] code) {
    if (internalName == null || loader == own) {
      return null;
    }
    String original = internalName;
    String client = clients.hooking(internalName);
    if (client == null) {
      original = relocations.original(internalName);
      client = original == null ? null : clients.hooking(original);
    }
    return client == null || original == null || turnedOff.containsKey(client)
        ? null
        : weave(client, original.replace('/', '.'), internalName.replace('/', '.'), loader, code);
  }

  private byte @Nullable [] weave(
      String name, String original, String type, @Nullable ClassLoader loader, byte[] code) {
    try {
      door.call();
      Client client = Clients.client(name);
      String prefix = type.substring(0, type.length() - original.length());
      byte[] changed = weaveWhatFits(client.hooks(original), name, type, prefix, loader, code);
      if (changed != null) {
        listener.woven(name, type);
      } else if (prefix.isEmpty()) {
        // With a prefix it may be another's class of that name.
        listener.notWoven(name, type, null);
      }
      return changed;
    } catch (Throwable e) {
      listener.notWoven(name, type, e);
      return null;
    }
  }

  /** One hook that cannot be woven leaves the others of the class in place. */
  private byte @Nullable [] weaveWhatFits(
      List<Client.Hook> hooks,
      String client,
      String type,
      String prefix,
      @Nullable ClassLoader loader,
      byte[] code)
      throws ReflectiveOperationException {
    try {
      return weaver().weave(client, hooks, type, prefix, loader, code);
    } catch (RuntimeException e) {
      listener.notWoven(client, type, e);
      List<Client.Hook> fitting = new ArrayList<Client.Hook>();
      for (Client.Hook hook : hooks) {
        try {
          weaver().weave(client, Collections.singletonList(hook), type, prefix, loader, code);
          fitting.add(hook);
        } catch (RuntimeException alone) {
          // This is the one that was told of.
          continue;
        }
      }
      return weaver().weave(client, fitting, type, prefix, loader, code);
    }
  }

  private synchronized Weaver weaver() throws ReflectiveOperationException {
    if (weaver == null) {
      weaver = new Weaver();
    }
    return weaver;
  }
}
