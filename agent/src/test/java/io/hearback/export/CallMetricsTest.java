package io.hearback.export;

import static io.hearback.export.Exported.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.rules.HostPattern;
import io.hearback.rules.Integration;
import io.hearback.rules.Rules;
import io.hearback.rules.StatusRules;
import io.hearback.rules.StatusSet;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallMetricsTest {

  private static final String HOST = "integration=x, ";
  private static final String AT = "server.address=x.com}";

  @Test
  void anExpectedHostHasItsSeriesAtZero() {
    try (Counting counting = new Counting(Counting.rules("x", new StatusRules(), "x.com"))) {
      Collection<MetricData> export = counting.export();
      assertThat(points(export, "hearback.calls"))
          .containsExactly(
              calls("1xx", "success", 0),
              calls("2xx", "success", 0),
              calls("3xx", "success", 0),
              calls("4xx", "rejected", 0),
              calls(null, "error", 0),
              calls("2xx", "error", 0),
              calls("4xx", "error", 0),
              calls("5xx", "error", 0),
              calls(null, "cancelled", 0));
      assertThat(points(export, "hearback.errors"))
          .containsExactly(
              error("dns", "network", 0),
              error("connect_refused", "network", 0),
              error("connect_timeout", "network", 0),
              error("tls_certificate", "provider", 0),
              error("tls_handshake", "network", 0),
              error("pool_exhausted", "caller", 0),
              error("response_timeout", "provider", 0),
              error("connection_reset", "network", 0),
              error("connection_closed", "network", 0),
              error("invalid_response", "provider", 0),
              error("body_failed", "network", 0),
              error("redirect_limit", "provider", 0));
      assertThat(points(export, "hearback.calls.active")).containsExactly("{" + HOST + AT + " 0");
      assertThat(points(export, "hearback.call.duration")).isEmpty();
      assertThat(points(export, "hearback.objective")).containsExactly("{integration=x} 0.99");
    }
  }

  @Test
  void zeroSeriesAreThoseThatTheRulesMakePossible() {
    StatusSet success = new StatusSet();
    success.add("2xx");
    success.add("404");
    StatusSet rejected = new StatusSet();
    rejected.add("503");
    StatusRules statuses = new StatusRules(success, rejected);
    try (Counting counting = new Counting(Counting.rules("x", statuses, "x.com"))) {
      assertThat(points(counting.export(), "hearback.calls"))
          .containsExactly(
              calls("2xx", "success", 0),
              calls("4xx", "success", 0),
              calls("4xx", "rejected", 0),
              calls("5xx", "rejected", 0),
              calls(null, "error", 0),
              calls("1xx", "error", 0),
              calls("2xx", "error", 0),
              calls("3xx", "error", 0),
              calls("4xx", "error", 0),
              calls("5xx", "error", 0),
              calls(null, "cancelled", 0));
    }
  }

  @Test
  void whatIsCountedIsExported() {
    try (Counting counting = new Counting(Counting.rules("x", new StatusRules(), "x.com"))) {
      counting.call("x.com", 200, null);
      counting.call("x.com", 200, null);
      counting.call("x.com", 503, null);
      counting.call("x.com", 418, null);
      counting.call("x.com", 999, null);
      counting.call("x.com", 0, new ConnectException("Connection refused"));
      counting.call("x.com", 0, new InterruptedException());
      counting.callUnderWay("x.com");
      Collection<MetricData> export = counting.export();
      assertThat(points(export, "hearback.calls"))
          .containsExactly(
              calls("1xx", "success", 0),
              calls("2xx", "success", 2),
              calls("3xx", "success", 0),
              calls("4xx", "rejected", 0),
              calls(null, "error", 1),
              calls("2xx", "error", 0),
              calls("4xx", "error", 1),
              calls("5xx", "error", 1),
              calls("_OTHER", "error", 1),
              calls(null, "cancelled", 1));
      assertThat(points(export, "hearback.errors"))
          .hasSize(14)
          .contains(
              error("connect_refused", "network", 1),
              error("overloaded", "provider", 1),
              "{error.known=false, error.party=caller, error.type=unknown, " + HOST + AT + " 2");
      assertThat(points(export, "hearback.calls.active")).containsExactly("{" + HOST + AT + " 1");
    }
  }

  @Test
  void aHostThatIsNotExpectedHasOnlyWhatWasCounted() {
    Integration shops = new Integration("shops", new StatusRules(), 0.5, false);
    Rules.Builder builder = new Rules.Builder();
    builder.add(HostPattern.parse("*.shop.com"), shops, false);
    try (Counting counting = new Counting(builder.countUnlisted().build())) {
      assertThat(points(counting.export(), "hearback.calls")).isEmpty();
      assertThat(points(counting.export(), "hearback.calls.active")).isEmpty();
      assertThat(points(counting.export(), "hearback.objective"))
          .containsExactly("{integration=shops} 0.5");
      counting.call("a.shop.com", 404, null);
      counting.call("elsewhere.com", 204, null);
      Collection<MetricData> export = counting.export();
      assertThat(points(export, "hearback.calls"))
          .containsExactly(
              "{http.response.status_class=4xx, integration=shops, outcome=error,"
                  + " server.address=*.shop.com} 1",
              "{http.response.status_class=2xx, integration=unlisted, outcome=success,"
                  + " server.address=*} 1");
      assertThat(points(export, "hearback.errors"))
          .containsExactly(
              "{error.known=true, error.party=caller, error.type=not_found, integration=shops,"
                  + " server.address=*.shop.com} 1");
    }
  }

  @Test
  void hostsBeyondTheBoundAreOneOverflowSeries() {
    List<String> hosts = new ArrayList<>();
    for (int i = 0; i < 2003; i++) {
      hosts.add("h" + i + ".com");
    }
    Rules rules = Counting.rules("x", new StatusRules(), hosts.toArray(new String[0]));
    try (Counting counting = new Counting(rules)) {
      for (String host : hosts) {
        counting.call(host, 200, null);
      }
      List<String> counted =
          points(counting.export(), "hearback.calls").stream()
              .filter(point -> !point.endsWith(" 0"))
              .toList();
      assertThat(counted)
          .hasSize(2001)
          .endsWith(
              "{http.response.status_class=2xx, otel.metric.overflow=true, outcome=success} 3");
      assertThat(points(counting.export(), "hearback.agent.series.dropped"))
          .containsExactly("{} 3");
    }
  }

  private static String calls(String statusClass, String outcome, long count) {
    String before = statusClass == null ? "{" : "{http.response.status_class=" + statusClass + ", ";
    return before + HOST + "outcome=" + outcome + ", " + AT + " " + count;
  }

  private static String error(String type, String party, long count) {
    String before = "{error.known=true, error.party=" + party + ", error.type=" + type + ", ";
    return before + HOST + AT + " " + count;
  }
}
