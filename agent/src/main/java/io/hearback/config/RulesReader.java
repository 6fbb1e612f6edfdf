package io.hearback.config;

import io.hearback.rules.HostPattern;
import io.hearback.rules.Integration;
import io.hearback.rules.Rules;
import io.hearback.rules.StatusRules;
import io.hearback.rules.StatusSet;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes {@link Rules} of what a rules file says. One thread, one file. */
final class RulesReader {

  static final String[] TOP = {"integrations", "unlisted", "count-open-calls-after", "export"};
  static final String[] KEYS = {"hosts", "success", "rejected", "objective", "hosts-as"};

  private final Rules.Builder builder = new Rules.Builder();
  private final Map<String, String> export = new HashMap<String, String>();
  private final Mistakes mistakes;
  private @Nullable Map<String, Item> catalog;
  private boolean any;

  RulesReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  void read(Item root) {
    for (Item item : root.entries("integrations: and below it the third parties to watch")) {
      switch (item.key()) {
        case "integrations":
          for (Item integration : item.entries("a name and its hosts for each third party")) {
            readIntegration(integration);
          }
          break;
        case "unlisted":
          readUnlisted(item);
          break;
        case "count-open-calls-after":
          builder.countOpenCallsAfter(Values.seconds(item, Rules.OPEN_CALL_SECONDS));
          break;
        case "export":
          ExportReader.read(item, export);
          break;
        default:
          item.unknown(TOP);
      }
    }
    if (!any) {
      mistakes.add(0, "", "watches nothing; write integrations: and below it a name and its hosts");
    }
  }

  /** Watches everything that the catalog names. */
  void readCatalog() {
    for (Map.Entry<String, Item> entry : catalog().entrySet()) {
      String name = entry.getKey();
      addHosts(
          entry.getValue(), new Integration(name, new StatusRules(), objective(), false), false);
    }
  }

  Rules rules() {
    return builder.build();
  }

  Map<String, String> export() {
    return export;
  }

  private static double objective() {
    return Integration.DEFAULT_OBJECTIVE;
  }

  private void readUnlisted(Item item) {
    String text = item.text("count or ignore");
    if ("count".equals(text)) {
      builder.countUnlisted();
      any = true;
    } else if (text != null && !"ignore".equals(text)) {
      item.wrong("found \"" + text + "\"; write count or ignore");
    }
  }

  private void readIntegration(Item item) {
    Item hosts = null;
    StatusSet success = null;
    StatusSet rejected = null;
    double objective = objective();
    boolean apart = false;
    for (Item entry : item.entries("hosts: and the hosts to watch")) {
      switch (entry.key()) {
        case "hosts":
          hosts = entry;
          break;
        case "success":
          success = Values.statuses(entry);
          break;
        case "rejected":
          rejected = Values.statuses(entry);
          break;
        case "objective":
          objective = Values.share(entry, objective);
          break;
        case "hosts-as":
          apart = Values.isSeen(entry);
          break;
        default:
          entry.unknown(KEYS);
      }
    }
    StatusRules statuses = new StatusRules(success, rejected);
    Integration integration = new Integration(item.key(), statuses, objective, apart);
    if (hosts == null) {
      hosts = catalog().get(item.key());
    }
    if (hosts == null && item.isNoMapping()) {
      // Told already.
      return;
    }
    if (hosts == null) {
      String near = Nearest.of(item.key(), catalog().keySet().toArray(new String[0]));
      item.wrong(
          "has no hosts and is not in the catalog; write hosts: and the hosts to watch"
              + (near == null ? "" : ", or did you mean " + near + "?"));
    } else {
      addHosts(hosts, integration, true);
    }
  }

  private void addHosts(Item hosts, Integration integration, boolean expected) {
    List<Item> list = hosts.list();
    if (list.isEmpty()) {
      hosts.wrong("names no host; write the hosts to watch");
    }
    for (Item item : list) {
      String text = item.text("a host");
      if (text == null) {
        continue;
      }
      try {
        HostPattern pattern = HostPattern.parse(text);
        boolean zero = expected && !pattern.wildcard();
        Integration other = builder.add(pattern, integration, zero);
        if (other != null) {
          item.wrong(
              '"' + text + "\" is claimed by " + other.name() + " already; remove it from one");
        }
        any = true;
      } catch (IllegalArgumentException e) {
        item.wrong('"' + text + "\" " + e.getMessage());
      }
    }
  }

  private Map<String, Item> catalog() {
    if (catalog == null) {
      try {
        catalog = Catalog.read(mistakes);
      } catch (IOException e) {
        mistakes.add(0, "", "the catalog in the agent's jar cannot be read: " + e.getMessage());
        catalog = new HashMap<String, Item>();
      }
    }
    return catalog;
  }
}
