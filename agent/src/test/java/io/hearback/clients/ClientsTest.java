package io.hearback.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The list of clients names every client file and exactly the classes that it hooks. */
class ClientsTest {

  private final Clients clients = new Clients();

  @Test
  void listNamesExactlyWhatTheClientFilesHook() throws Exception {
    Map<String, String> hooked = new TreeMap<>();
    for (Class<? extends Client> file : clientFiles()) {
      String name = file.getSimpleName();
      Client client = Clients.client(name);
      assertThat(client).isExactlyInstanceOf(file);
      for (String type : constants(file)) {
        assertThat(client.hooks(type)).describedAs("%s of %s", type, name).isNotEmpty();
        hooked.put(type.replace('.', '/'), name);
      }
    }
    assertThat(listed()).isEqualTo(hooked);
  }

  @Test
  void everyHookIsForAClassInTheList() throws Exception {
    for (Class<? extends Client> file : clientFiles()) {
      Client client = Clients.client(file.getSimpleName());
      for (Client.Hook hook : hooks(client)) {
        assertThat(clients.hooking(hook.type.replace('.', '/'))).isEqualTo(file.getSimpleName());
        assertThat(hook.advice.getEnclosingClass()).isEqualTo(file);
      }
    }
  }

  @Test
  void aNameIsThatOfTheFile() throws Exception {
    for (Class<? extends Client> file : clientFiles()) {
      Field name = file.getDeclaredField("NAME");
      assertThat(name.get(null)).isEqualTo(file.getSimpleName());
    }
  }

  @Test
  void noOtherClassIsHooked() {
    assertThat(clients.hooking("java/lang/String")).isNull();
    assertThat(clients.hooking("okhttp3/RealCall$AsyncCall")).isNull();
    assertThat(clients.hooking("okhttp3.RealCall")).isNull();
  }

  static List<Class<? extends Client>> clientFiles() throws Exception {
    File here = new File(Client.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<? extends Client>> files = new ArrayList<>();
    for (String file : new File(here, "io/hearback/clients").list()) {
      Class<?> type = Class.forName("io.hearback.clients." + file.replace(".class", ""));
      if (Client.class.isAssignableFrom(type) && type != Client.class) {
        files.add(type.asSubclass(Client.class));
      }
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(5);
    return files;
  }

  @Test
  void copiesAreKnownBehindAPrefix() {
    Relocations copies = clients.relocations();
    assertThat(copies.original("com/vendor/okhttp3/RealCall")).isEqualTo("okhttp3/RealCall");
    assertThat(copies.originalOfLoaded("v.okhttp3.RealCall")).isEqualTo("okhttp3/RealCall");
    assertThat(copies.original("okhttp3/RealCall")).isNull();
    assertThat(copies.original("myokhttp3/RealCall")).isNull();
    assertThat(copies.original("com/vendor/RealCall")).isNull();
    assertThat(copies.original("io/hearback/shaded/okhttp3/RealCall")).isNull();
    assertThat(copies.original("x/sun/net/www/protocol/http/HttpURLConnection")).isNull();
  }

  private static List<String> constants(Class<?> file) throws Exception {
    List<String> types = new ArrayList<>();
    for (Field field : file.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.getName().equals("NAME")) {
        types.add((String) field.get(null));
      }
    }
    return types;
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> listed() throws Exception {
    Field list = Clients.class.getDeclaredField("clients");
    list.setAccessible(true);
    Map<String, String> listed = (Map<String, String>) list.get(clients);
    return new TreeMap<>(listed);
  }

  @SuppressWarnings("unchecked")
  static List<Client.Hook> hooks(Client client) throws Exception {
    Field hooks = Client.class.getDeclaredField("hooks");
    hooks.setAccessible(true);
    return (List<Client.Hook>) hooks.get(client);
  }
}
