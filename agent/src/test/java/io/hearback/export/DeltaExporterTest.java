package io.hearback.export;

import static io.hearback.export.Exported.metric;
import static io.hearback.export.Exported.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.rules.HostPattern;
import io.hearback.rules.Integration;
import io.hearback.rules.Rules;
import io.hearback.rules.StatusRules;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.IOException;
import java.util.Collection;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeltaExporterTest {

  private static final String SERIES =
      "{http.response.status_class=2xx, integration=x, outcome=success, server.address=*.x.com} ";

  private final Backend backend = new Backend();
  private final DeltaExporter exporter = new DeltaExporter(backend);
  private final Counting counting = new Counting(rules());

  private static Rules rules() {
    Integration one = new Integration("x", new StatusRules(), 0.99, false);
    Rules.Builder builder = new Rules.Builder();
    builder.add(HostPattern.parse("*.x.com"), one, false);
    return builder.build();
  }

  @AfterEach
  void close() {
    counting.close();
  }

  @Test
  void aDeltaIsWhatCameSinceTheLastExport() {
    calls(3);
    export();
    assertThat(points(last(), "hearback.calls")).containsExactly(SERIES + 3);
    calls(2);
    export();
    assertThat(points(last(), "hearback.calls")).containsExactly(SERIES + 2);
    export();
    assertThat(points(last(), "hearback.calls")).containsExactly(SERIES + 0);
  }

  @Test
  void anExportThatFailedIsInTheNextOne() {
    calls(3);
    export();
    backend.failure = new IOException("down");
    calls(2);
    export();
    calls(5);
    export();
    backend.failure = null;
    calls(1);
    export();
    assertThat(points(last(), "hearback.calls")).containsExactly(SERIES + 8);
  }

  @Test
  void deltasAddUpWhateverFailsInBetween() {
    Random random = new Random(1);
    long made = 0;
    for (int i = 0; i < 200; i++) {
      int calls = random.nextInt(4);
      calls(calls);
      made += calls;
      backend.failure = random.nextBoolean() ? new IOException("down") : null;
      export();
    }
    backend.failure = null;
    export();
    long sum = 0;
    long timed = 0;
    for (Collection<MetricData> batch : backend.taken) {
      for (LongPointData point : metric(batch, "hearback.calls").getLongSumData().getPoints()) {
        sum += point.getValue();
      }
      for (HistogramPointData point :
          metric(batch, "hearback.call.duration").getHistogramData().getPoints()) {
        timed += point.getCount();
      }
    }
    assertThat(sum).isEqualTo(made);
    assertThat(timed).isEqualTo(made);
    assertThat(backend.taken.size()).isLessThan(backend.asked);
  }

  @Test
  void intervalsJoinWithoutGap() {
    calls(1);
    export();
    LongPointData first = point();
    backend.failure = new IOException("down");
    export();
    backend.failure = null;
    export();
    LongPointData second = point();
    assertThat(first.getStartEpochNanos()).isEqualTo(Counting.START_MILLIS * 1_000_000);
    assertThat(second.getStartEpochNanos()).isEqualTo(first.getEpochNanos());
  }

  @Test
  void onlyWhatRisesIsADelta() {
    calls(1);
    counting.callUnderWay("a.x.com");
    export();
    export();
    MetricData calls = metric(last(), "hearback.calls");
    assertThat(calls.getLongSumData().getAggregationTemporality())
        .isEqualTo(AggregationTemporality.DELTA);
    assertThat(
            metric(last(), "hearback.call.duration").getHistogramData().getAggregationTemporality())
        .isEqualTo(AggregationTemporality.DELTA);
    MetricData active = metric(last(), "hearback.calls.active");
    assertThat(active.getLongSumData().getAggregationTemporality())
        .isEqualTo(AggregationTemporality.CUMULATIVE);
    assertThat(points(last(), "hearback.calls.active"))
        .containsExactly("{integration=x, server.address=*.x.com} 1");
    assertThat(points(last(), "hearback.objective")).containsExactly("{integration=x} 0.99");
  }

  @Test
  void allElseIsTheNextExporters() {
    assertThat(exporter.getAggregationTemporality(InstrumentType.COUNTER))
        .isEqualTo(AggregationTemporality.DELTA);
    assertThat(exporter.getMemoryMode()).isEqualTo(backend.getMemoryMode());
    assertThat(exporter.getDefaultAggregation(InstrumentType.HISTOGRAM))
        .isEqualTo(backend.getDefaultAggregation(InstrumentType.HISTOGRAM));
    exporter.flush();
    assertThat(backend.flushed).isEqualTo(1);
  }

  private void calls(int count) {
    for (int i = 0; i < count; i++) {
      counting.call("a.x.com", 200, null);
    }
  }

  private void export() {
    exporter.export(counting.export());
  }

  private Collection<MetricData> last() {
    return backend.taken.get(backend.taken.size() - 1);
  }

  private LongPointData point() {
    return metric(last(), "hearback.calls").getLongSumData().getPoints().iterator().next();
  }
}
