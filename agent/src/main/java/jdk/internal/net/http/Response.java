package jdk.internal.net.http;

/**
 * What the agent needs of the JDK's own class, so that it compiles for Java 8, as {@link
 * java.net.http.HttpRequest}: never shipped. Code woven into the package reaches what is public
 * here and is not there.
 */
public abstract class Response {
  public abstract int statusCode();
}
