package io.hearback.clients;

import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/**
 * Describes the types that weaving one class meets. Those of {@code java.*} as they are loaded: to
 * read their class files would, on Java 8, ask a URLStreamHandlerFactory of the application. Others
 * by their class files. Some loaders define classes and hand out no file: of such a type no more is
 * known than its name, which is most of what weaving needs.
 */
final class ClientTypes extends TypePool.Default {

  private final String woven;

  ClientTypes(ClassFileLocator locator, String woven) {
    super(new CacheProvider.Simple(), locator, ReaderMode.FAST, new JavaTypes());
    this.woven = woven;
  }

  @Override
  protected Resolution doDescribe(String name) {
    // The JDK's own client is not read, as its files are java.*'s, nor loaded: a class that is
    // loaded while another is woven passes by unwoven. Only HTTPS inherits a field from it.
    boolean nameOnly =
        name.startsWith("sun.") && !name.equals(woven) && !woven.equals(UrlConnection.HTTPS);
    Resolution described = nameOnly ? new Resolution.Illegal(name) : super.doDescribe(name);
    return described.isResolved() ? described : new Resolution.Simple(new UnknownType(name));
  }

  private static final class JavaTypes extends TypePool.AbstractBase {

    private final TypePool loaded = TypePool.ClassLoading.ofBootLoader();

    JavaTypes() {
      super(CacheProvider.NoOp.INSTANCE);
    }

    @Override
    protected Resolution doDescribe(String name) {
      return name.startsWith("java.") ? loaded.describe(name) : new Resolution.Illegal(name);
    }
  }
}
