package io.hearback.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code export:} into the {@code otel.*} properties that mean the same. */
final class ExportReader {

  static final String[] KEYS = {"endpoint", "protocol", "interval", "headers"};

  private ExportReader() {}

  static void read(Item export, Map<String, String> properties) {
    for (Item item : export.entries("endpoint, protocol, interval or headers")) {
      switch (item.key()) {
        case "endpoint":
          readEndpoint(item, properties);
          break;
        case "protocol":
          readProtocol(item, properties);
          break;
        case "interval":
          put(properties, "otel.metric.export.interval", Values.millis(item));
          break;
        case "headers":
          readHeaders(item, properties);
          break;
        default:
          item.unknown(KEYS);
      }
    }
  }

  private static void readEndpoint(Item item, Map<String, String> properties) {
    String text = item.text("a URL such as http://localhost:4318");
    if (text != null && !text.matches("https?://[^/\\s]+.*")) {
      item.wrong("\"" + text + "\" is no URL; write one such as http://localhost:4318");
      return;
    }
    put(properties, "otel.exporter.otlp.endpoint", text);
  }

  private static void readProtocol(Item item, Map<String, String> properties) {
    String text = item.text("http/protobuf or grpc");
    if (text != null && !text.equals("http/protobuf") && !text.equals("grpc")) {
      item.wrong("\"" + text + "\" is not known; write http/protobuf or grpc");
      return;
    }
    put(properties, "otel.exporter.otlp.protocol", text);
  }

  private static void readHeaders(Item item, Map<String, String> properties) {
    StringBuilder headers = new StringBuilder();
    for (Item header : item.entries("a name and a value for each header")) {
      String value = header.text("a value");
      if (value != null) {
        headers.append(headers.length() == 0 ? "" : ",").append(header.key()).append('=');
        headers.append(value.replace("%", "%25").replace(",", "%2C").replace("=", "%3D"));
      }
    }
    put(
        properties,
        "otel.exporter.otlp.headers",
        headers.length() == 0 ? null : headers.toString());
  }

  private static void put(Map<String, String> properties, String key, @Nullable String value) {
    if (value != null) {
      properties.put(key, value);
    }
  }
}
