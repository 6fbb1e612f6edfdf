package io.hearback.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.rules.Integration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake is told with its line, and the rest of the file counts. */
class MistakesInTheFileTest {

  private static final String NOTHING =
      "hearback.yml: watches nothing; write integrations: and below it a name and its hosts";

  @TempDir private Path folder;
  private Configuration read;

  @Test
  void urlAsHost() throws Exception {
    read("integrations:", "  erp:", "    hosts: [\"https://api.x.com/v1\", ok.com]");
    told(
        "hearback.yml:3: integrations.erp.hosts[0]: \"https://api.x.com/v1\" is a URL;"
            + " write the host: api.x.com");
    watched("erp: ok.com");
  }

  @Test
  void eachHostOfAListHasItsLine() throws Exception {
    read(
        "integrations:",
        "  erp:",
        "    hosts:",
        "      - ok.com",
        "      - x.com:0",
        "      - a b");
    told(
        "hearback.yml:5: integrations.erp.hosts[1]: \"x.com:0\" has a port that is none;"
            + " write a number from 1 to 65535",
        "hearback.yml:6: integrations.erp.hosts[2]: \"a b\" is not a host;"
            + " write a host name, *.suffix or an IP address");
    watched("erp: ok.com");
  }

  @Test
  void unknownKeys() throws Exception {
    read(
        "exports: {}",
        "zebra: 1",
        "integrations:",
        "  erp:",
        "    host: a.com",
        "    hosts: ok.com",
        "    sucess: 2xx",
        "    zebra: 1");
    told(
        "hearback.yml:1: exports: is not known; did you mean export?",
        "hearback.yml:2: zebra: is not known; write integrations, unlisted, count-open-calls-after or export",
        "hearback.yml:5: integrations.erp.host: is not known; did you mean hosts?",
        "hearback.yml:7: integrations.erp.sucess: is not known; did you mean success?",
        "hearback.yml:8: integrations.erp.zebra: is not known;"
            + " write hosts, success, rejected, objective or hosts-as");
    watched("erp: ok.com");
  }

  @Test
  void duplicateKeyAndDuplicateIntegration() throws Exception {
    read(
        "integrations:",
        "  erp:",
        "    hosts: ok.com",
        "    hosts: other.com",
        "  crm: { hosts: crm.com }",
        "  erp: { hosts: third.com }");
    told(
        "hearback.yml:6: integrations.erp: stands here a second time;"
            + " the first one counts, remove this one",
        "hearback.yml:4: integrations.erp.hosts: stands here a second time;"
            + " the first one counts, remove this one");
    watched("erp: ok.com", "crm: crm.com");
  }

  @Test
  void twoIntegrationsClaimOneHost() throws Exception {
    read(
        "integrations:",
        "  erp: { hosts: ok.com }",
        "  crm: { hosts: [a.com, OK.com., b.com] }",
        "  erp2: { hosts: [c.com, c.com] }");
    told(
        "hearback.yml:3: integrations.crm.hosts[1]: \"OK.com.\" is claimed by erp already;"
            + " remove it from one",
        "hearback.yml:4: integrations.erp2.hosts[1]: \"c.com\" is claimed by erp2 already;"
            + " remove it from one");
    watched("erp: ok.com", "crm: a.com, b.com", "erp2: c.com");
  }

  @Test
  void noHostsAndNotInTheCatalog() throws Exception {
    read("integrations:", "  strip:", "  elsewhere: {}", "  stripe:");
    told(
        "hearback.yml:2: integrations.strip: has no hosts and is not in the catalog;"
            + " write hosts: and the hosts to watch, or did you mean stripe?",
        "hearback.yml:3: integrations.elsewhere: has no hosts and is not in the catalog;"
            + " write hosts: and the hosts to watch");
    watched("stripe: api.stripe.com, files.stripe.com, connect.stripe.com");
  }

  @Test
  void hostsThatAreNone() throws Exception {
    read(
        "integrations:",
        "  a: { hosts: [] }",
        "  b: { hosts: }",
        "  c: { hosts: { x.com: y } }",
        "  d: { hosts: [[x.com], null, ok.com] }");
    told(
        "hearback.yml:2: integrations.a.hosts: names no host; write the hosts to watch",
        "hearback.yml:3: integrations.b.hosts: names no host; write the hosts to watch",
        "hearback.yml:4: integrations.c.hosts: found a mapping; write a host",
        "hearback.yml:5: integrations.d.hosts[0]: found a list; write a host",
        "hearback.yml:5: integrations.d.hosts[1]: found nothing; write a host");
    watched("d: ok.com");
  }

  @Test
  void wrongStatus() throws Exception {
    read(
        "integrations:",
        "  erp:",
        "    success: [2xx, 700, fine]",
        "    rejected: no",
        "    hosts: ok.com");
    told(
        "hearback.yml:3: integrations.erp.success[1]: \"700\" is no status;"
            + " write one such as 404, 2xx or 200-204",
        "hearback.yml:3: integrations.erp.success[2]: \"fine\" is no status;"
            + " write one such as 404, 2xx or 200-204",
        "hearback.yml:4: integrations.erp.rejected: \"no\" is no status;"
            + " write one such as 404, 2xx or 200-204");
    watched("erp: ok.com");
  }

  @Test
  void noStatusAtAll() throws Exception {
    read("integrations: { erp: { hosts: ok.com, success: [], rejected: } }");
    told(
        "hearback.yml:1: integrations.erp.success: names no status;"
            + " write one such as 404, 2xx or 200-204",
        "hearback.yml:1: integrations.erp.rejected: names no status;"
            + " write one such as 404, 2xx or 200-204");
    watched("erp: ok.com");
  }

  @Test
  void hostsInPlaceOfTheIntegration() throws Exception {
    read("integrations:", "  erp: a.com", "  crm: [b.com]", "  ok: { hosts: ok.com }");
    told(
        "hearback.yml:2: integrations.erp: found \"a.com\"; write hosts: and the hosts to watch",
        "hearback.yml:3: integrations.crm: found a list; write hosts: and the hosts to watch");
    watched("ok: ok.com");
  }

  @Test
  void whatIsShownIsOneLineOf300Letters() throws Exception {
    read("integrations: { ok: { hosts: ok.com } }", "unlisted: |", "  one", "  two");
    told("hearback.yml:2: unlisted: found \"one two\"; write count or ignore");
    read("integrations: { ok: { hosts: ok.com } }", "unlisted: " + "x".repeat(1000));
    assertThat(read.mistakes()).hasSize(1);
    assertThat(read.mistakes().get(0))
        .hasSize(303)
        .startsWith("hearback.yml:2: unlisted: found \"xxx")
        .contains("x … x")
        .endsWith("xxx\"; write count or ignore");
  }

  @Test
  void wrongObjective() throws Exception {
    String[] wrong = {"101%", "99.5", "0", "-1%", "NaN", "most", "1e400", "0.5d", "0x1p-1"};
    List<String> lines = new ArrayList<>(Arrays.asList("integrations:"));
    String[] told = new String[wrong.length];
    for (int i = 0; i < wrong.length; i++) {
      lines.add("  i" + i + ": { hosts: h" + i + ".com, objective: " + wrong[i] + " }");
      told[i] =
          "hearback.yml:"
              + (i + 2)
              + ": integrations.i"
              + i
              + ".objective: \""
              + wrong[i]
              + "\" is no share of calls; write a percentage such as 99.5%";
    }
    read(lines.toArray(new String[0]));
    told(told);
    assertThat(read.rules().integrations())
        .hasSize(wrong.length)
        .allMatch(one -> one.objective() == Integration.DEFAULT_OBJECTIVE);
  }

  @Test
  void wrongUnlistedAndWrongHostsAs() throws Exception {
    read("unlisted: yes", "integrations:", "  erp: { hosts: ok.com, hosts-as: seeing }");
    told(
        "hearback.yml:1: unlisted: found \"yes\"; write count or ignore",
        "hearback.yml:3: integrations.erp.hosts-as: found \"seeing\"; write written or seen");
    watched("erp: ok.com");
    assertThat(read.rules().watched()).hasSize(1);
  }

  @Test
  void wrongExport() throws Exception {
    read(
        "integrations: { erp: { hosts: ok.com } }",
        "export:",
        "  interval: 15",
        "  endpoint: localhost:4318",
        "  protocol: http",
        "  headers: { a: , b: [1], c: fine }",
        "  endpont: x");
    told(
        "hearback.yml:3: export.interval: \"15\" is no duration;"
            + " write one such as 15s, 500ms or 1m",
        "hearback.yml:4: export.endpoint: \"localhost:4318\" is no URL;"
            + " write one such as http://localhost:4318",
        "hearback.yml:5: export.protocol: \"http\" is not known; write http/protobuf or grpc",
        "hearback.yml:6: export.headers.a: found nothing; write a value",
        "hearback.yml:6: export.headers.b: found a list; write a value",
        "hearback.yml:7: export.endpont: is not known; did you mean endpoint?");
    watched("erp: ok.com");
    assertThat(read.export())
        .containsOnly(java.util.Map.entry("otel.exporter.otlp.headers", "c=fine"));
  }

  @Test
  void wrongShapes() throws Exception {
    read("integrations: [erp]", "unlisted: [count]", "export: x");
    told(
        "hearback.yml:1: integrations: found a list;"
            + " write a name and its hosts for each third party",
        "hearback.yml:2: unlisted: found a list; write count or ignore",
        "hearback.yml:3: export: found \"x\"; write endpoint, protocol, interval or headers",
        NOTHING);
    watched();
  }

  @Test
  void whatWatchesNothing() throws Exception {
    for (String line :
        new String[] {"integrations:", "integrations: {}", "{}", "---", "unlisted: ignore"}) {
      read(line);
      told(NOTHING);
      watched();
    }
  }

  @Test
  void twentyAreShownAndTheRestCounted() throws Exception {
    String[] lines = new String[26];
    lines[0] = "integrations: { erp: { hosts: ok.com } }";
    for (int i = 1; i < lines.length; i++) {
      lines[i] = "zebra" + i + ": 1";
    }
    read(lines);
    assertThat(read.mistakes()).hasSize(21).endsWith("hearback.yml: and 5 more");
    watched("erp: ok.com");
  }

  private void read(String... lines) throws Exception {
    read = Written.read(folder, lines);
  }

  private void told(String... lines) {
    assertThat(read.mistakes()).containsExactly(lines);
  }

  private void watched(String... integrations) {
    assertThat(Written.watched(read)).containsExactly(integrations);
    assertThat(read.source()).isEqualTo("hearback.yml");
  }
}
