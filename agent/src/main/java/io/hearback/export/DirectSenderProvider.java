package io.hearback.export;

import io.opentelemetry.exporter.sender.okhttp.internal.OkHttpHttpSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.List;

/**
 * Gives the SDK's HTTP exporter its sender: our own for a direct connection, the SDK's on OkHttp
 * where a proxy is in between.
 */
public final class DirectSenderProvider implements HttpSenderProvider {

  @Override
  public HttpSender createSender(HttpSenderConfig config) {
    return config.getProxyOptions() != null || isProxied(config)
        ? new OkHttpHttpSenderProvider().createSender(config)
        : new DirectSender(config);
  }

  private static boolean isProxied(HttpSenderConfig config) {
    // Asked only where the JVM's own properties name a proxy: a selector that the application has
    // installed must not see where the agent exports to.
    if (System.getProperty("http.proxyHost") == null
        && System.getProperty("https.proxyHost") == null
        && System.getProperty("socksProxyHost") == null) {
      return false;
    }
    ProxySelector selector = ProxySelector.getDefault();
    List<Proxy> proxies = selector == null ? null : selector.select(config.getEndpoint());
    return proxies != null && !proxies.isEmpty() && proxies.get(0).type() != Proxy.Type.DIRECT;
  }
}
