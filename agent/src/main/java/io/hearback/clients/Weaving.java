package io.hearback.clients;

import io.hearback.rules.WatchedCalls;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.Callable;
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
  private final Callable<WatchedCalls> door;
  private final Listener listener;
  private @Nullable Weaver weaver;

  /**
   * @param door opens the door when it is first needed
   */
  public Weaving(Callable<WatchedCalls> door, Listener listener) {
    this.door = door;
    this.listener = listener;
  }

  /** Weaves from now on, and what is loaded already. */
  public void start(Instrumentation instrumentation) {
    instrumentation.addTransformer(this, true);
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      String client = clients.hookingLoaded(loaded.getName());
      if (client != null) {
        try {
          instrumentation.retransformClasses(loaded);
        } catch (Throwable e) {
          listener.notWoven(client, loaded.getName(), e);
        }
      }
    }
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] code) {
    if (internalName == null) {
      return null;
    }
    String client = clients.hooking(internalName);
    return client == null ? null : weave(client, internalName.replace('/', '.'), loader, code);
  }

  private byte @Nullable [] weave(
      String name, String type, @Nullable ClassLoader loader, byte[] code) {
    try {
      door.call();
      Client client = Clients.client(name);
      byte[] changed = weaver().weave(name, client.hooks(type), type, loader, code);
      if (changed == null) {
        listener.notWoven(name, type, null);
      } else {
        listener.woven(name, type);
      }
      return changed;
    } catch (Throwable e) {
      listener.notWoven(name, type, e);
      return null;
    }
  }

  private synchronized Weaver weaver() throws ReflectiveOperationException {
    if (weaver == null) {
      weaver = new Weaver();
    }
    return weaver;
  }
}
