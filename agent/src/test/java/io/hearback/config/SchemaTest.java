package io.hearback.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema that editors use knows the keys that the reader knows. */
class SchemaTest {

  private final Map<?, ?> schema = read(Path.of("..", "hearback.schema.json"));

  @Test
  void topKeysAreTheReaders() {
    assertThat(keys(schema)).containsExactlyInAnyOrder((Object[]) RulesReader.TOP);
  }

  @Test
  void keysOfAnIntegrationAreTheReaders() {
    assertThat(keys(definition("integration")))
        .containsExactlyInAnyOrder((Object[]) RulesReader.KEYS);
  }

  @Test
  void keysOfExportAreTheReaders() {
    assertThat(keys(definition("export"))).containsExactlyInAnyOrder((Object[]) ExportReader.KEYS);
  }

  private Map<?, ?> definition(String name) {
    return (Map<?, ?>) ((Map<?, ?>) schema.get("$defs")).get(name);
  }

  private static Object[] keys(Map<?, ?> type) {
    assertThat(type.get("additionalProperties")).isEqualTo(false);
    return ((Map<?, ?>) type.get("properties")).keySet().toArray();
  }

  private static Map<?, ?> read(Path file) {
    try {
      // JSON is YAML.
      return (Map<?, ?>)
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
