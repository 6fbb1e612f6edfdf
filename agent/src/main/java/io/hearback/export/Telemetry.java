package io.hearback.export;

import io.hearback.log.AgentCounts;
import io.hearback.rules.WatchedCalls;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The OpenTelemetry SDK, set up by its own autoconfigure from {@code OTEL_*} variables and {@code
 * otel.*} properties. It reads the counts at each export; nothing of it is on the path of a call.
 */
public final class Telemetry {

  // What the SDK measures of itself.
  private static final InstrumentSelector EVERYTHING_ELSE =
      InstrumentSelector.builder().setName("*").build();
  private static final View DROPPED = View.builder().setAggregation(Aggregation.drop()).build();

  private final SdkMeterProvider provider;

  private Telemetry(SdkMeterProvider provider) {
    this.provider = provider;
  }

  /**
   * Starts exporting.
   *
   * @param settings the {@code otel.*} properties of the rules file, behind everything else
   * @param startMillis when counting began
   * @throws RuntimeException when a variable or property has a value that is none; the message says
   *     which
   */
  public static Telemetry start(
      WatchedCalls calls, AgentCounts counts, Map<String, String> settings, long startMillis) {
    Map<String, String> defaults = new HashMap<>();
    defaults.put("otel.exporter.otlp.protocol", "http/protobuf");
    defaults.put("otel.metric.export.interval", "15000");
    defaults.putAll(settings);
    Exports exports = new Exports();
    AutoConfiguredOpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .disableShutdownHook()
            .setServiceClassLoader(Telemetry.class.getClassLoader())
            .addPropertiesSupplier(() -> defaults)
            .addPropertiesCustomizer(config -> onlyMetrics())
            .addResourceCustomizer((resource, config) -> Service.in(resource))
            .addMetricExporterCustomizer(
                (exporter, config) -> exports.exporter = wrap(exporter, counts, endpoint(config)))
            .addMetricReaderCustomizer((reader, config) -> exports.onOurThread(reader, config))
            .addMeterProviderCustomizer(
                (provider, config) ->
                    provider
                        .registerMetricProducer(new CallProducer(calls, counts, startMillis))
                        .registerView(EVERYTHING_ELSE, DROPPED))
            .build();
    return new Telemetry(sdk.getOpenTelemetrySdk().getSdkMeterProvider());
  }

  /** The application may have set these for itself, to what is not in this jar. */
  private static Map<String, String> onlyMetrics() {
    Map<String, String> properties = new HashMap<>();
    properties.put("otel.traces.exporter", "none");
    properties.put("otel.logs.exporter", "none");
    properties.put("otel.propagators", "none");
    properties.put("otel.traces.sampler", "always_off");
    return properties;
  }

  private static MetricExporter wrap(MetricExporter exporter, AgentCounts counts, String endpoint) {
    MetricExporter reporting = new ReportingExporter(exporter, counts, endpoint);
    boolean delta =
        exporter.getAggregationTemporality(InstrumentType.COUNTER) == AggregationTemporality.DELTA;
    return delta ? new DeltaExporter(reporting) : reporting;
  }

  /** Where exports go, to be shown. */
  private static String endpoint(ConfigProperties config) {
    String metrics = config.getString("otel.exporter.otlp.metrics.endpoint");
    if (metrics != null) {
      return metrics;
    }
    String protocol =
        config.getString(
            "otel.exporter.otlp.metrics.protocol", config.getString("otel.exporter.otlp.protocol"));
    String port = "grpc".equals(protocol) ? "4317" : "4318";
    return config.getString("otel.exporter.otlp.endpoint", "http://localhost:" + port);
  }

  /** Makes the periodic reader anew, on a thread that bears the agent's name. */
  private static final class Exports implements ThreadFactory {

    private @Nullable MetricExporter exporter;

    MetricReader onOurThread(MetricReader reader, ConfigProperties config) {
      if (!(reader instanceof PeriodicMetricReader)) {
        return reader;
      }
      return PeriodicMetricReader.builder(exporter)
          .setInterval(config.getDuration("otel.metric.export.interval", Duration.ofSeconds(15)))
          .setExecutor(Executors.newSingleThreadScheduledExecutor(this))
          .build();
    }

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(null, task, "hearback-export");
      thread.setDaemon(true);
      return thread;
    }
  }

  /** Exports now. */
  public void flush() {
    provider.forceFlush();
  }

  /** Exports what is left, without trying twice, and ends. Blocks until it is done. */
  public void close() {
    DirectSender.lastTry();
    provider.shutdown().join(10, TimeUnit.SECONDS);
  }
}
