package io.hearback.tests.contract;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.javas.Java;
import java.util.List;

/** Apache HttpClient 5, classic. */
final class Apache5Test extends ClientContract {
  Apache5Test() {
    super("Apache5");
  }

  @Override
  List<Scenario> scenarios(ClientVersion version, Java java) {
    List<Scenario> all = super.scenarios(version, java);
    all.add(GivingUpScenarios.cancel());
    all.addAll(ApacheScenarios.handlers());
    all.add(ApacheScenarios.answered("without-handler"));
    all.add(ApacheScenarios.answered("minimal"));
    return all;
  }

  @Override
  String cannot(String scenario, ClientVersion version, Java java) {
    if (scenario.equals("event stream closed")) {
      return "closing an answer reads it to its end first";
    }
    return scenario.equals("garbage answer") || scenario.equals("malformed status line")
        ? "skips lines that are no HTTP and says NoHttpResponseException, as if none had come"
        : null;
  }
}
