package io.hearback.clients;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every client the agent knows, and the classes it hooks. The names are constants that the compiler
 * copies here: no client's own class is loaded before the class it hooks is.
 */
final class Clients {

  private final Map<String, String> clients = new HashMap<String, String>();
  // The same by the names that loaded classes have: some 700 are asked for before main.
  private final Map<String, String> loaded = new HashMap<String, String>();

  Clients() {
    add(
        UrlConnection.NAME,
        UrlConnection.HTTP,
        UrlConnection.HTTPS,
        UrlConnection.BODY,
        UrlConnection.WIRE);
    add(
        JavaNetHttp.NAME,
        JavaNetHttp.CLIENT,
        JavaNetHttp.CALL,
        JavaNetHttp.EXCHANGE,
        JavaNetHttp.HTTP_1,
        JavaNetHttp.HTTP_1_BODY,
        JavaNetHttp.HTTP_2);
    add(OkHttp.NAME, OkHttp.UP_TO_4_3, OkHttp.FROM_4_4, OkHttp.EXCHANGE, OkHttp.GZIP);
    add(
        OkHttpUpTo313.NAME,
        OkHttpUpTo313.UP_TO_3_3,
        OkHttpUpTo313.FROM_3_4,
        OkHttpUpTo313.FIXED_UP_TO_3_4,
        OkHttpUpTo313.CHUNKED_UP_TO_3_4,
        OkHttpUpTo313.UNKNOWN_UP_TO_3_4,
        OkHttpUpTo313.FIXED,
        OkHttpUpTo313.CHUNKED,
        OkHttpUpTo313.UNKNOWN);
    add(ApacheClient4.NAME, ApacheClient4.INTERNAL, ApacheClient4.MINIMAL, ApacheClient4.ABSTRACT);
    add(
        ApacheClient4Body.NAME,
        ApacheClient4Body.EXECUTOR,
        ApacheClient4Body.STREAM,
        ApacheClient4Body.ENTITY_UP_TO_4_2,
        ApacheClient4Body.ENTITY,
        ApacheClient4Body.RESPONSE,
        ApacheClient4Body.DECODING,
        ApacheClient4Body.DECODER);
    add(
        ApacheClient5.NAME,
        ApacheClient5.INTERNAL,
        ApacheClient5.MINIMAL,
        ApacheClient5.OVER_ASYNC);
    add(
        ApacheClient5Body.NAME,
        ApacheClient5Body.EXECUTOR,
        ApacheClient5Body.STREAM,
        ApacheClient5Body.ENTITY,
        ApacheClient5Body.RESPONSE,
        ApacheClient5Body.DECODING,
        ApacheClient5Body.DECODER,
        ApacheClient5Body.DECODING_FROM_5_6,
        ApacheClient5Body.DECODER_FROM_5_6);
    add(
        AsyncHttpClient.NAME,
        AsyncHttpClient.FUTURE,
        AsyncHttpClient.SENDER,
        AsyncHttpClient.INTERCEPTORS,
        AsyncHttpClient.HANDLER,
        AsyncHttpClient.HANDLER_2);
  }

  Relocations relocations() {
    return new Relocations(clients.keySet());
  }

  private void add(String client, String... types) {
    for (String type : types) {
      clients.put(type.replace('.', '/'), client);
      loaded.put(type, client);
    }
  }

  /** The name of the client that hooks a class, or null. */
  @Nullable String hooking(String internalName) {
    return clients.get(internalName);
  }

  /** {@link #hooking} by the name as {@link Class#getName} has it. */
  @Nullable String hookingLoaded(String name) {
    return loaded.get(name);
  }

  /** Makes the client of that name. */
  static Client client(String name) throws ReflectiveOperationException {
    String here = Clients.class.getName();
    Class<?> type = Class.forName(here.substring(0, here.lastIndexOf('.') + 1) + name);
    return (Client) type.getDeclaredConstructor().newInstance();
  }
}
