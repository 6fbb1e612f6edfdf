package io.hearback.clients;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * How one HTTP client is hooked: which methods, and what is woven into them. Each client is one
 * file, read from top to bottom: the classes, the methods, the advice.
 *
 * <p>Advice is copied into the client's own methods. It names {@link io.hearback.door.HearbackDoor}
 * and the client's own types, nothing else: no field, no lambda, no other class of the agent.
 */
abstract class Client {

  /** One piece of advice and the methods of one class that it goes into. */
  static final class Hook {
    final String type;
    final ElementMatcher<? super MethodDescription> methods;
    final Class<?> advice;

    private Hook(String type, ElementMatcher<? super MethodDescription> methods, Class<?> advice) {
      this.type = type;
      this.methods = methods;
      this.advice = advice;
    }
  }

  private final List<Hook> hooks = new ArrayList<Hook>();

  /** Weaves {@code advice} into the methods that fit, where class {@code type} has them. */
  void hook(String type, ElementMatcher<? super MethodDescription> methods, Class<?> advice) {
    hooks.add(new Hook(type, methods, advice));
  }

  List<Hook> hooks(String type) {
    List<Hook> fitting = new ArrayList<Hook>();
    for (Hook hook : hooks) {
      if (hook.type.equals(type)) {
        fitting.add(hook);
      }
    }
    return fitting;
  }
}
