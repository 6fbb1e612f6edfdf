package io.hearback.tests.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.clients.Clients;
import io.hearback.tests.javas.Java;
import io.hearback.tests.javas.Javas;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

/**
 * What the agent promises for every HTTP client: each call of the application is counted exactly
 * once, by how it ended, and the application sees what it sees without the agent.
 *
 * <p>A client inherits this in a short class that adds what only this client does. Every version in
 * {@code clients.table} runs on every Java that is here: all scenarios in one JVM with the agent
 * and in one without.
 */
abstract class ClientContract {
  private final String client;

  ClientContract(String client) {
    this.client = client;
  }

  /** The scenarios of a version on a Java; subclasses add their own. */
  List<Scenario> scenarios(ClientVersion version, Java java) {
    List<Scenario> all = new ArrayList<>();
    all.addAll(StatusScenarios.all());
    all.addAll(NetworkScenarios.all());
    all.addAll(TlsScenarios.all());
    all.addAll(AnswerScenarios.all());
    all.addAll(BodyScenarios.all());
    all.addAll(LeftBodyScenarios.all());
    all.addAll(AgainScenarios.all());
    all.addAll(ManyCallsScenarios.all());
    return all;
  }

  /** Why this client cannot play a scenario, or null where it can. */
  String cannot(String scenario, ClientVersion version, Java java) {
    return null;
  }

  /** The Javas a version is tested on. */
  List<Java> javas(ClientVersion version) {
    return version.javas();
  }

  @BeforeAll
  static void reportMissingJavas() {
    Javas.report();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicNode> contract() {
    String only = System.getProperty("hearback.only", "");
    return Clients.named(client).stream()
        .flatMap(version -> javas(version).stream().map(java -> container(version, java)))
        .filter(container -> container.getDisplayName().contains(only));
  }

  private DynamicNode container(ClientVersion version, Java java) {
    // The stream starts the JVMs when it is read, not before.
    return dynamicContainer(
        version + " on " + java, Stream.of(java).flatMap(lazily -> tests(version, java)));
  }

  private Stream<DynamicNode> tests(ClientVersion version, Java java) {
    // Build logs show the last name only.
    String where = version + " on " + java + ": ";
    List<Scenario> played = new ArrayList<>();
    List<DynamicNode> tests = new ArrayList<>();
    for (Scenario scenario : scenarios(version, java)) {
      String reason = leftOut(scenario.name(), version, java);
      if (reason == null) {
        played.add(scenario);
      } else {
        tests.add(
            dynamicTest(
                where + scenario.name(),
                () -> {
                  throw new TestAbortedException(reason);
                }));
      }
    }
    CompletableFuture<ContractRun> alone =
        CompletableFuture.supplyAsync(
            () -> new ContractRun(version, java, played, false), work -> new Thread(work).start());
    ContractRun agent = new ContractRun(version, java, played, true);
    Verdict verdict = new Verdict(agent, alone.join());
    if (!client.equals("rider")) {
      Vocabulary.write(version, java, agent);
    }
    for (Scenario scenario : played) {
      tests.add(dynamicTest(where + scenario.name(), () -> verdict.onScenario(scenario)));
    }
    tests.add(dynamicTest(where + "nothing else was counted", verdict::onTotals));
    tests.add(dynamicTest(where + "the application ran as if alone", verdict::onProcess));
    tests.add(dynamicTest(where + "no fault in the agent", verdict::onFaults));
    return tests.stream();
  }

  private String leftOut(String scenario, ClientVersion version, Java java) {
    boolean ownNames = scenario.equals("wildcard") || scenario.equals("host with a trailing dot");
    if (ownNames && java.version() == 8) {
      return "Java 8 cannot be given names to resolve";
    }
    return cannot(scenario, version, java);
  }
}
