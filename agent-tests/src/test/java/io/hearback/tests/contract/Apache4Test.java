package io.hearback.tests.contract;

import io.hearback.tests.clients.ClientVersion;
import io.hearback.tests.javas.Java;
import java.util.List;

/** Apache HttpClient 4. */
final class Apache4Test extends ClientContract {
  Apache4Test() {
    super("Apache4");
  }

  @Override
  List<Scenario> scenarios(ClientVersion version, Java java) {
    List<Scenario> all = super.scenarios(version, java);
    all.add(GivingUpScenarios.cancel());
    all.addAll(ApacheScenarios.handlers());
    all.add(ApacheScenarios.answered("handler"));
    all.add(ApacheScenarios.answered("host-and-path"));
    if (version.since("4.3")) {
      all.add(ApacheScenarios.answered("minimal"));
    }
    return all;
  }

  @Override
  String cannot(String scenario, ClientVersion version, Java java) {
    if (scenario.equals("certificate of another host") && version.version().startsWith("4.2")) {
      return "4.2 checks the name that the address resolves to, not the one in the URL";
    }
    if (scenario.equals("event stream closed") && !version.since("4.3")) {
      return "closing a body reads it to its end first";
    }
    boolean handshake =
        scenario.equals("handshake refused") || scenario.equals("TLS spoken to a plain port");
    return handshake && !version.since("4.2")
        ? "4.0 swallows why a handshake failed and throws \"peer not authenticated\" for all"
        : null;
  }
}
