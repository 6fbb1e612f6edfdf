package io.hearback.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One line says why the file cannot be read, and the catalog is watched instead. */
class FilesThatCannotBeReadTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "\n\n"})
  void empty(String content) throws Exception {
    told(
        Written.read(folder, content),
        "hearback.yml: is empty; write integrations: and below it the third parties to watch");
  }

  @Test
  void missing() {
    Path file = folder.resolve("hearback.yml");
    told(Written.read(file), "hearback.yml: is not there; looked for " + file);
  }

  @Test
  void folder() throws Exception {
    Files.createDirectory(folder.resolve("hearback.yml"));
    told(
        Written.read(folder.resolve("hearback.yml")),
        "hearback.yml: is a folder; name the rules file in it");
  }

  @Test
  void tooLarge() throws Exception {
    Path file = folder.resolve("hearback.yml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100L << 20);
    }
    told(Written.read(file), "hearback.yml: has 104857600 bytes; a rules file has at most 16 MiB");
  }

  /** Nobody can open a socket as a file, not even root. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void unreadable() throws Exception {
    Path file = folder.resolve("hearback.yml");
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(file));
      Configuration read = Written.read(file);
      assertThat(read.mistakes()).hasSize(1);
      assertThat(read.mistakes().get(0)).startsWith("hearback.yml: cannot be read: " + file + " (");
      isTheCatalog(read);
    }
  }

  @Test
  void tab() throws Exception {
    told(
        Written.read(folder, "integrations:\n\terp: { hosts: a.com }\n"),
        "hearback.yml:2: is not YAML here: found character '\\t(TAB)' that cannot start any token."
            + " (Do not use \\t(TAB) for indentation); indent with spaces");
  }

  @Test
  void notYaml() throws Exception {
    told(
        Written.read(folder, "integrations:\n  erp: {\n    hosts: a.com\n"),
        "hearback.yml:4: is not YAML here: expected ',' or '}', but got <stream end>");
    told(
        Written.read(folder, "integrations:\n  erp: { hosts: *x }\n"),
        "hearback.yml:2: is not YAML here: found undefined alias x");
    told(
        Written.read(folder, "integrations: {}\n---\nintegrations: {}\n"),
        "hearback.yml:2: is not YAML here: but found another document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "- ", "{a: ", "? "})
  void deeperThanAnyStack(String piece) throws Exception {
    told(
        Written.read(folder, piece.repeat(100_000)),
        "hearback.yml: is nested too deeply; a rules file needs four levels");
  }

  @Test
  void anotherEncoding() throws Exception {
    byte[] latin =
        "integrations:\n  erp: { hosts: bücher.de }".getBytes(StandardCharsets.ISO_8859_1);
    told(Written.read(folder, latin), "hearback.yml: is not UTF-8; save it as such");
  }

  @Test
  void aWildcardWithoutQuotes() throws Exception {
    told(
        Written.read(folder, "integrations:\n  erp: { hosts: *.x.com }\n"),
        "hearback.yml:2: is not YAML here: unexpected character found .(46);"
            + " write what starts with * in quotes: \"*.example.com\"");
  }

  @Test
  void anchorsThatExplode() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      yaml.append("a").append(i).append(": &a").append(i).append(" [");
      yaml.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
    }
    yaml.append("integrations: { erp: { hosts: *a29 }, ok: { hosts: ok.com } }\n");
    Configuration read =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> Written.read(folder, yaml.toString()));
    assertThat(read.mistakes())
        .hasSize(21)
        .startsWith(
            "hearback.yml:1: a0: is not known; write integrations, unlisted, count-open-calls-after or export")
        .endsWith("hearback.yml: and 20 more");
    assertThat(Written.watched(read)).containsExactly("ok: ok.com");
  }

  @Test
  void anAnchorInsideItself() throws Exception {
    Configuration read =
        Written.read(folder, "integrations: &a\n  ok: { hosts: ok.com }\n  erp: { hosts: *a }\n");
    assertThat(read.mistakes())
        .containsExactly("hearback.yml:3: integrations.erp.hosts: found a mapping; write a host");
    assertThat(Written.watched(read)).containsExactly("ok: ok.com");
  }

  private static void told(Configuration read, String line) {
    assertThat(read.mistakes()).containsExactly(line);
    isTheCatalog(read);
  }

  private static void isTheCatalog(Configuration read) {
    assertThat(read.source()).isEqualTo("the catalog, for hearback.yml cannot be read");
    assertThat(Written.watched(read)).contains("openai: api.openai.com").hasSizeGreaterThan(20);
    assertThat(read.export()).isEmpty();
  }
}
