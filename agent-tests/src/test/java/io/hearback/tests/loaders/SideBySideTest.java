package io.hearback.tests.loaders;

import io.hearback.tests.app.loaders.SideBySide;
import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.clients.Clients;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients in several class loaders of one JVM, none of which the application's own loader is. */
final class SideBySideTest {
  @TempDir private Path folder;

  static Collection<Java> javas() {
    return Javas.all();
  }

  /** Oldest and newest of each library; of Java's own clients there is one version, used twice. */
  @ParameterizedTest
  @MethodSource("javas")
  void twoVersionsOfEachClient(Java java) throws Exception {
    List<ClientVersion> clients = new ArrayList<>();
    for (ClientVersion newest : Spine.on(java)) {
      clients.add(Clients.named(newest.client()).get(0));
      clients.add(newest);
    }
    play(java, "url", clients);
  }

  /** A loader that hands out no class file: advice is woven from what the class itself says. */
  @ParameterizedTest
  @MethodSource("javas")
  void aLoaderThatDelegatesOnlyToTheJdk(Java java) throws Exception {
    play(java, "own", Spine.on(java));
  }

  private void play(Java java, String kind, List<ClientVersion> clients) throws Exception {
    try (Shop shop = new Shop(folder)) {
      List<String> arguments = new ArrayList<>(List.of(kind, shop.url()));
      List<String> drivers = new ArrayList<>();
      for (ClientVersion client : clients) {
        arguments.addAll(List.of(client.driver(), Spine.classPath(client)));
        drivers.add(client.driver());
      }
      Shop.Run run =
          shop.run(shop.command(java).main(SideBySide.class, arguments.toArray(new String[0])));
      drivers.addAll(List.copyOf(drivers));
      run.sent(drivers);
    }
  }
}
