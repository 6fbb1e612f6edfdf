package io.hearback.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the file, there are rules and lines that say what is wrong. */
class GarbageTest {

  private static final String GOOD =
      """
      integrations:
        stripe:
        facebook: { objective: 99.5% }
        erp:
          hosts: [erp.example.com, "*.erp.example.net", "erp.example.org:8443", "api.example.org/erp/"]
          success: [2xx, 3xx, 404]
          rejected: &r [409]
          hosts-as: seen
      unlisted: count
      export:
        endpoint: http://localhost:4318
        interval: 15s
        headers: { a: b }
      """;
  private static final String[] PIECES = {
    "integrations",
    "hosts",
    "success",
    "unlisted",
    "export",
    "interval",
    "objective",
    ":",
    ": ",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "*",
    "&a",
    "*a",
    "!",
    "!!str",
    "|",
    ">",
    "'",
    "\"",
    "#",
    "%",
    "@",
    "`",
    "?",
    "? ",
    "---\n",
    "...\n",
    "~",
    "null",
    "2xx",
    "x.com",
    "\t",
    "\\",
    "\u0000",
    "\uFEFF",
    "é",
    "<<",
    "stripe",
    "15s",
    "99%",
    "https://",
    "[::1]",
    "*.x.com"
  };

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomBytes(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      standsAfter(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomPieces(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      StringBuilder yaml = new StringBuilder();
      for (int piece = random.nextInt(40); piece > 0; piece--) {
        yaml.append(PIECES[random.nextInt(PIECES.length)]);
      }
      standsAfter(yaml.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aGoodFileWithSlips(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      StringBuilder yaml = new StringBuilder(GOOD);
      for (int slip = 1 + random.nextInt(4); slip > 0; slip--) {
        int at = random.nextInt(yaml.length());
        String piece = random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] : "";
        yaml.replace(at, Math.min(yaml.length(), at + random.nextInt(6)), piece);
      }
      standsAfter(yaml.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void standsAfter(byte[] bytes) throws Exception {
    Configuration read = Written.read(folder, bytes);
    assertThat(read.rules()).isNotNull();
    assertThat(read.export()).isNotNull();
    assertThat(read.mistakes().size()).isLessThanOrEqualTo(21);
    assertThat(read.rules().watched().isEmpty() && read.mistakes().isEmpty()).isFalse();
    for (String line : read.mistakes()) {
      assertThat(line).startsWith("hearback.yml:").doesNotContain("\n", "\r");
    }
  }
}
