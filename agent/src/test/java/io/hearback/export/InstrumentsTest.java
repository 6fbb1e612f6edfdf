package io.hearback.export;

import static io.hearback.export.Exported.metric;
import static io.hearback.export.Exported.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.rules.Histogram;
import io.hearback.rules.StatusRules;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names, kinds, units and instants of everything exported. */
class InstrumentsTest {

  private final Counting counting = new Counting(Counting.rules("x", new StatusRules(), "x.com"));

  @AfterEach
  void close() {
    counting.close();
  }

  @Test
  void haveTheirNamesKindsAndUnits() {
    counting.call("x.com", 200, null);
    counting.agent.addFault("OkHttp");
    counting.agent.addNotWoven("OkHttp");
    counting.agent.addWoven("OkHttp");
    assertThat(counting.export().stream().map(InstrumentsTest::kind))
        .containsExactly(
            "hearback.calls LONG_SUM {call} rising",
            "hearback.errors LONG_SUM {call} rising",
            "hearback.call.duration HISTOGRAM s",
            "hearback.call.headers.duration HISTOGRAM s",
            "hearback.calls.active LONG_SUM {call}",
            "hearback.objective DOUBLE_GAUGE 1",
            "hearback.agent.woven LONG_SUM {class}",
            "hearback.agent.not_woven LONG_SUM {class} rising",
            "hearback.agent.faults LONG_SUM {fault} rising",
            "hearback.agent.exports.failed LONG_SUM {export} rising",
            "hearback.agent.series.dropped LONG_SUM {host} rising");
  }

  private static String kind(MetricData metric) {
    boolean sum = metric.getType() == MetricDataType.LONG_SUM;
    boolean rising = sum && metric.getLongSumData().isMonotonic();
    return metric.getName()
        + " "
        + metric.getType()
        + " "
        + metric.getUnit()
        + (rising ? " rising" : "");
  }

  @Test
  void areCumulativeFromTheStartOnAndInTheScope() {
    counting.call("x.com", 200, null);
    long before = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    for (MetricData metric : counting.export()) {
      assertThat(metric.getInstrumentationScopeInfo().getName()).isEqualTo("io.hearback");
      assertThat(metric.getInstrumentationScopeInfo().getVersion()).isEqualTo(Version.text());
      assertThat(metric.getDescription()).isNotEmpty();
      if (metric.getType() == MetricDataType.LONG_SUM) {
        assertThat(metric.getLongSumData().getAggregationTemporality())
            .isEqualTo(AggregationTemporality.CUMULATIVE);
      }
      for (PointData point : metric.getData().getPoints()) {
        assertThat(point.getStartEpochNanos())
            .isEqualTo(TimeUnit.MILLISECONDS.toNanos(Counting.START_MILLIS));
        assertThat(point.getEpochNanos()).isGreaterThanOrEqualTo(before);
      }
    }
  }

  @Test
  void durationsAreAHistogramByOutcome() {
    counting.call("x.com", 200, null);
    counting.call("x.com", 302, null);
    counting.call("x.com", 500, null);
    Collection<MetricData> export = counting.export();
    List<HistogramPointData> histograms =
        List.copyOf(metric(export, "hearback.call.duration").getHistogramData().getPoints());
    assertThat(histograms).extracting(HistogramPointData::getCount).containsExactly(2L, 1L);
    for (HistogramPointData histogram : histograms) {
      assertThat(histogram.getBoundaries())
          .isEqualTo(Arrays.stream(Histogram.seconds()).boxed().toList());
      assertThat(histogram.getCounts()).hasSize(Histogram.seconds().length + 1);
      assertThat(histogram.getSum()).isPositive();
    }
    assertThat(points(export, "hearback.call.duration").get(0))
        .startsWith("{integration=x, outcome=success, server.address=x.com} 2 calls in ");
    assertThat(points(export, "hearback.call.duration").get(1))
        .startsWith("{integration=x, outcome=error, server.address=x.com} 1 calls in ");
  }

  @Test
  void agentCountsOfItself() {
    counting.agent.addFault("OkHttp");
    counting.agent.addFault("OkHttp");
    counting.agent.addFault("JavaNetHttp");
    counting.agent.addNotWoven("OkHttp");
    counting.agent.addWoven("ApacheClient4");
    counting.agent.addFailedExport();
    Collection<MetricData> export = counting.export();
    assertThat(points(export, "hearback.agent.faults"))
        .containsExactlyInAnyOrder("{client=OkHttp} 2", "{client=JavaNetHttp} 1");
    assertThat(points(export, "hearback.agent.not_woven")).containsExactly("{client=OkHttp} 1");
    assertThat(points(export, "hearback.agent.woven")).containsExactly("{client=ApacheClient4} 1");
    assertThat(points(export, "hearback.agent.exports.failed")).containsExactly("{} 1");
    assertThat(points(export, "hearback.agent.series.dropped")).containsExactly("{} 0");
  }
}
