package io.hearback.tests.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The clients under test, read from {@code clients.table}. */
public final class Clients {
  private static final List<ClientVersion> TABLE = read();

  private Clients() {}

  /** All versions of a client, in the order of the table. */
  public static List<ClientVersion> named(String client) {
    return TABLE.stream().filter(row -> row.client().equals(client)).toList();
  }

  /** The version of a client that the table names last: the newest. */
  public static ClientVersion newest(String client) {
    List<ClientVersion> versions = named(client);
    return versions.get(versions.size() - 1);
  }

  private static List<ClientVersion> read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Clients.class.getResourceAsStream("/clients.table"), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ClientVersion::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
