package io.hearback.tests.contract;

import io.hearback.tests.forked.ForkedJvm;
import io.hearback.tests.servers.Behaviour;
import io.hearback.tests.servers.Certificates;
import io.hearback.tests.servers.HttpPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.opentest4j.TestAbortedException;

/**
 * A scenario set up for one run: its servers, each on its own port; its integrations; what the
 * application does, what it sees and what must be counted.
 */
final class Scene {
  /** The certificate that the forked JVMs trust. */
  static final Certificates TRUSTED = new Certificates();

  /** What the application does. */
  @FunctionalInterface
  interface Script {
    void play(Scene scene) throws Exception;
  }

  final String integration;
  final Map<String, String> hosts = new LinkedHashMap<>();
  final Map<String, Counts> expected = new LinkedHashMap<>();
  final List<String> seen = new ArrayList<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<IntSupplier> arrivals = new ArrayList<>();
  private final AtomicInteger commands = new AtomicInteger();
  private Script script;
  private boolean arrivesAsSent = true;
  private boolean triesAgainByChance;
  private ForkedJvm application;

  Scene(String name) {
    integration = name.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** A server of plain HTTP whose port is this scene's integration. */
  HttpPort serve(Behaviour behaviour) {
    HttpPort port = open(HttpPort.open(behaviour));
    watch(integration, "localhost:" + port.port());
    return port;
  }

  /** A server of HTTPS whose port is this scene's integration. */
  HttpPort serveTls(Certificates certificates, Behaviour behaviour) {
    HttpPort port = open(HttpPort.tls(certificates.server(), behaviour));
    watch(integration, "localhost:" + port.port());
    return port;
  }

  /** A server that no integration names. */
  HttpPort open(HttpPort port) {
    arrivals.add(port::requests);
    return opened(port);
  }

  /** Something to close after the run. */
  <T extends AutoCloseable> T opened(T resource) {
    opened.add(resource);
    return resource;
  }

  /** Names an integration after its one host. */
  void watch(String name, String host) {
    hosts.put(name, host);
    expected.putIfAbsent(name, new Counts());
  }

  /** What this scene's integration must have counted. */
  Counts expect() {
    return expected.get(integration);
  }

  void play(Script how) {
    script = how;
  }

  /** Some requests that are sent do not arrive, or are none of a watched call. */
  void arrivesUnlikeSent() {
    arrivesAsSent = false;
  }

  /**
   * In a crowd a client may lose a connection and send its request once more, in one run and not in
   * the other.
   */
  void mayTryAgain() {
    arrivesUnlikeSent();
    triesAgainByChance = true;
  }

  boolean triesAgainByChance() {
    return triesAgainByChance;
  }

  /** Whether as many requests must have been counted as arrived. */
  boolean countsSent() {
    return arrivesAsSent
        && expected.values().stream().allMatch(counts -> counts.answered() == counts.total());
  }

  /** Leaves the scenario out of this run, and says why. */
  void leaveOut(String reason) {
    throw new TestAbortedException(reason);
  }

  /** Tells the application to do something, waits for what it saw and gives that. */
  String run(String verb, String url, String... options) throws InterruptedException {
    return await(start(verb, url, options));
  }

  /** Tells the application to do something. */
  String start(String verb, String url, String... options) {
    String id = integration + "." + commands.incrementAndGet();
    application.say(String.join(" ", id, verb, url, String.join(" ", options)).strip());
    return id;
  }

  String await(String id) throws InterruptedException {
    String answer = withoutChance(application.answer(id));
    seen.add(answer);
    return answer;
  }

  /** Waits until a call under way has come to a point. */
  void await(String id, String point) throws InterruptedException {
    application.answer(id + "." + point);
  }

  /** Tells the application to {@code cancel} or {@code interrupt} a call. */
  void disturb(String verb, String id) {
    application.say(integration + "." + commands.incrementAndGet() + " " + verb + " " + id);
  }

  void play(ForkedJvm jvm) throws Exception {
    application = jvm;
    script.play(this);
  }

  /** Requests that arrived at the servers of this scene. */
  int arrived() {
    return arrivals.stream().mapToInt(IntSupplier::getAsInt).sum();
  }

  void countArrivals(IntSupplier requests) {
    arrivals.add(requests);
  }

  /** Ports and identities differ from run to run; OkHttp has two clocks for one timeout. */
  private static String withoutChance(String text) {
    return text.replaceAll(
            "SocketTimeoutException: (timeout|Read timed out)( suppressed 0 caused by java.net."
                + "Socket(Timeout)?Exception: (Socket closed|Read timed out))?",
            "SocketTimeoutException: in time")
        // Whether closing after a timeout fails as well (Apache 5.6 on Java 25).
        .replaceAll("(?<=SocketTimeoutException: in time suppressed )[01]", "N")
        // Whether the one that cancels or the one that reads notices first (Apache 4,
        // HttpURLConnection).
        .replaceAll(
            "java.io.InterruptedIOException: Connection has been shut down.*"
                + "|java.lang.IllegalStateException: Connection is not open.*"
                + "|java.io.IOException: (stream is|Stream) closed.*",
            "java.net.SocketException: Socket closed suppressed 0")
        // On Java 25 two threads race to complete a cancelled future of java.net.http.
        .replaceAll(
            "java.util.concurrent.CompletionException: java.util.concurrent.CancellationException.*",
            "java.util.concurrent.CancellationException: null suppressed 0")
        .replaceAll(
            "failed java.util.concurrent.CancellationException cancelled false",
            "threw java.util.concurrent.CancellationException cancelled true")
        .replaceAll("(?<=bytes received: )\\d{4,}", "N")
        .replaceAll("(?<=[:/ ])\\d{4,5}\\b", "N")
        .replaceAll("@[0-9a-f]{4,}", "@N");
  }

  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }
}
