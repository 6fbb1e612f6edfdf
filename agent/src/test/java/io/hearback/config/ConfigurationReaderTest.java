package io.hearback.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.hearback.rules.Integration;
import io.hearback.rules.Outcome;
import io.hearback.rules.WatchedHost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {

  @TempDir private Path folder;

  private Configuration read(String... lines) throws Exception {
    Configuration read = Written.read(folder, lines);
    assertThat(read.mistakes()).isEmpty();
    return read;
  }

  @Test
  void everythingAFileMaySay() throws Exception {
    Configuration read =
        read(
            "integrations:",
            "  stripe:",
            "  github: { objective: 99.5% }",
            "  erp:",
            "    hosts: [erp.example.com, \"*.erp.example.net\", \"e.org:8443\", \"e.org/erp/\"]",
            "    success: [2xx, 3xx, 404]",
            "    rejected: [409]",
            "    hosts-as: written",
            "unlisted: count",
            "export:",
            "  endpoint: https://otel.example.com:4318/base",
            "  protocol: grpc",
            "  interval: 30s",
            "  headers: { api-key: \"a,b=c%\", x: y }");
    assertThat(Written.watched(read))
        .containsExactly(
            "stripe: api.stripe.com, files.stripe.com, connect.stripe.com",
            "github: api.github.com, uploads.github.com",
            "erp: erp.example.com, *.erp.example.net, e.org:8443, e.org/erp/");
    assertThat(read.rules().integrations())
        .extracting(Integration::objective)
        .containsExactly(0.99, 0.995, 0.99);
    Integration erp = read.rules().integrations().get(2);
    assertThat(erp.statuses().canEnd(4, Outcome.SUCCESS)).isTrue();
    assertThat(erp.statuses().canEnd(4, Outcome.REJECTED)).isTrue();
    assertThat(erp.statuses().canEnd(1, Outcome.SUCCESS)).isFalse();
    assertThat(last(read.rules().watched()).address()).isEqualTo("*");
    assertThat(read.export())
        .containsOnly(
            entry("otel.exporter.otlp.endpoint", "https://otel.example.com:4318/base"),
            entry("otel.exporter.otlp.protocol", "grpc"),
            entry("otel.metric.export.interval", "30000"),
            entry("otel.exporter.otlp.headers", "api-key=a%2Cb%3Dc%25,x=y"));
    assertThat(read.source()).isEqualTo("hearback.yml");
  }

  @Test
  void onlyLiteralHostsHaveSeriesBeforeTheirFirstCall() throws Exception {
    Configuration read =
        read("integrations: { erp: { hosts: [a.com, \"*.b.com\", \"c.com:81\"] } }");
    assertThat(read.rules().watched())
        .extracting(WatchedHost::expected)
        .containsExactly(true, false, true);
  }

  @Test
  void oneValueMayStandForAList() throws Exception {
    Configuration read =
        read("integrations: { erp: { hosts: a.com, success: 2xx, rejected: 404 } }");
    assertThat(Written.watched(read)).containsExactly("erp: a.com");
    Integration erp = read.rules().integrations().get(0);
    assertThat(erp.statuses().canEnd(3, Outcome.SUCCESS)).isFalse();
    assertThat(erp.statuses().canEnd(4, Outcome.REJECTED)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"99.5%, 0.995", "100%, 1", "1, 1", "0.5, 0.5", "'99 %', 0.99", "1%, 0.01"})
  void objectiveIsAShare(String text, double share) throws Exception {
    Configuration read = read("integrations: { erp: { hosts: a.com, objective: " + text + " } }");
    assertThat(read.rules().integrations().get(0).objective()).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({"15s, 15000", "500ms, 500", "1m, 60000", "1ms, 1", "999999999m, 59999999940000"})
  void intervalIsADuration(String text, String millis) throws Exception {
    Configuration read =
        read("integrations: { erp: { hosts: a.com } }", "export: { interval: " + text + " }");
    assertThat(read.export()).containsOnly(entry("otel.metric.export.interval", millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarkIsFine(String charset) throws Exception {
    String yaml = "\uFEFFintegrations:\n  erp: { hosts: bücher.example }\n";
    Configuration read = Written.read(folder, yaml.getBytes(charset));
    assertThat(read.mistakes()).isEmpty();
    assertThat(Written.watched(read)).containsExactly("erp: bücher.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void anyLineEndIsFineAndCounts(String end) throws Exception {
    String yaml = String.join(end, "integrations:", "  erp:", "    hosts: a.com", "    x: 1", "");
    Configuration read = Written.read(folder, yaml.getBytes(StandardCharsets.UTF_8));
    assertThat(read.mistakes())
        .containsExactly(
            "hearback.yml:4: integrations.erp.x: is not known;"
                + " write hosts, success, rejected, objective or hosts-as");
  }

  @Test
  void anchorsMayBeUsed() throws Exception {
    Configuration read =
        read(
            "integrations:",
            "  a: { hosts: a.com, success: &fine [2xx, 404] }",
            "  b: { hosts: b.com, success: *fine }");
    assertThat(read.rules().integrations())
        .allMatch(one -> one.statuses().canEnd(4, Outcome.SUCCESS));
  }

  @Test
  void unlistedAloneIsEnough() throws Exception {
    assertThat(read("unlisted: count").rules().watched())
        .extracting(WatchedHost::address)
        .containsExactly("*");
  }

  @Test
  void unlistedIsIgnoredByDefault() throws Exception {
    assertThat(read("integrations: { erp: { hosts: a.com } }").rules().watched()).hasSize(1);
    assertThat(read("unlisted: ignore", "integrations: { a: { hosts: a.com } }").rules().watched())
        .hasSize(1);
  }

  private static WatchedHost last(List<WatchedHost> hosts) {
    return hosts.get(hosts.size() - 1);
  }
}
