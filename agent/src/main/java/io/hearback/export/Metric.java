package io.hearback.export;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.resources.Resource;

/** One instrument's points at the time of an export. Immutable. */
final class Metric implements MetricData {

  private static final InstrumentationScopeInfo SCOPE =
      InstrumentationScopeInfo.builder("io.hearback").setVersion(Version.text()).build();

  private final Resource resource;
  private final String name;
  private final String description;
  private final String unit;
  private final MetricDataType type;
  private final Data<?> data;

  Metric(
      Resource resource,
      String name,
      String unit,
      String description,
      MetricDataType type,
      Data<?> data) {
    this.resource = resource;
    this.name = name;
    this.unit = unit;
    this.description = description;
    this.type = type;
    this.data = data;
  }

  /** The same instrument with other points. */
  static Metric with(MetricData metric, Data<?> data) {
    return new Metric(
        metric.getResource(),
        metric.getName(),
        metric.getUnit(),
        metric.getDescription(),
        metric.getType(),
        data);
  }

  @Override
  public Resource getResource() {
    return resource;
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return SCOPE;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public String getUnit() {
    return unit;
  }

  @Override
  public MetricDataType getType() {
    return type;
  }

  @Override
  public Data<?> getData() {
    return data;
  }
}
