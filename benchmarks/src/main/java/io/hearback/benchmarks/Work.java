package io.hearback.benchmarks;

import java.util.Arrays;
import java.util.List;

/** A program that is measured from its first to its last breath. */
enum Work {
  HELLO("hello", "Hello world", "HelloWorld", Client.ALL, 0),
  OKHTTP(
      "okhttp",
      "One OkHttp 5 call to a canned answer, and exit with the flush done",
      "OkHttpCall",
      List.of(Client.OKHTTP),
      1),
  URL_CONNECTION(
      "url-connection",
      "One HttpURLConnection call to a canned answer, and exit with the flush done",
      "UrlConnectionCall",
      List.of(Client.URL_CONNECTION),
      1),
  IDLE("idle", "Idle for 20 s", "Idle", Client.ALL, 0);

  static final List<Work> ALL = List.of(values());

  private static final String IDLE_SECONDS = "20";

  /** As the options spell it. */
  final String option;

  /** As the tables spell it. */
  final String title;

  /** Named, not referred to: the works are compiled apart, for Java 8. */
  final String program;

  /** Which clients an agent that can be told so should watch. */
  final List<Client> clients;

  /** How many calls must have arrived at the collector when the process has ended. */
  final int calls;

  Work(String option, String title, String program, List<Client> clients, int calls) {
    this.option = option;
    this.title = title;
    this.program = "io.hearback.benchmarks.works." + program;
    this.clients = clients;
    this.calls = calls;
  }

  static Work named(String option) {
    return Arrays.stream(values())
        .filter(work -> work.option.equals(option))
        .findFirst()
        .orElseThrow(() -> Options.unknown(option, ALL.stream().map(work -> work.option)));
  }

  List<String> jars() {
    return this == OKHTTP
        ? List.of("hearback-benchmarks", "okhttp-jvm", "okio-jvm", "kotlin-stdlib")
        : List.of("hearback-benchmarks");
  }

  List<String> arguments(CannedServer server) {
    return switch (this) {
      case HELLO -> List.of();
      case OKHTTP, URL_CONNECTION -> List.of(server.url("localhost"));
      case IDLE -> List.of(IDLE_SECONDS);
    };
  }

  List<Quantity> quantities() {
    return this == IDLE
        ? List.of(Quantity.CPU, Quantity.PEAK, Quantity.RESIDENT)
        : List.of(Quantity.START, Quantity.CPU, Quantity.PEAK);
  }
}
