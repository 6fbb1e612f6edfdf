package java.net.http;

import java.net.URI;

/**
 * What the agent needs of the class of Java 11, so that it compiles for Java 8. Never shipped: at
 * run time the JDK's own class is there or the advice that names it is never woven.
 */
public abstract class HttpRequest {
  public abstract URI uri();
}
