package io.hearback.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The third parties that Hearback knows by name, in the notation of a rules file. */
final class Catalog {

  private static final String RESOURCE = "catalog.yml";

  private Catalog() {}

  /** The hosts of each, by its name. */
  static Map<String, Item> read(Mistakes mistakes) throws IOException {
    Map<String, Item> hosts = new LinkedHashMap<String, Item>();
    InputStream in = Catalog.class.getClassLoader().getResourceAsStream(RESOURCE);
    try {
      Item root = YamlFile.read(in, RESOURCE, mistakes);
      if (root == null) {
        return hosts;
      }
      for (Item top : root.entries("integrations")) {
        for (Item entry : top.entries("names")) {
          for (Item item : entry.entries("hosts")) {
            hosts.put(entry.key(), item);
          }
        }
      }
    } finally {
      in.close();
    }
    return hosts;
  }
}
