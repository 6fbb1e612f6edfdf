package io.hearback.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearback.rules.HostPattern;
import io.hearback.rules.WatchedHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogTest {

  private final Mistakes mistakes = new Mistakes("catalog.yml");

  @Test
  void everyHostIsOneAndNoTwoClaimIt() throws Exception {
    Map<HostPattern, String> owners = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, Item> entry : Catalog.read(mistakes).entrySet()) {
      names.add(entry.getKey());
      List<Item> hosts = entry.getValue().list();
      assertThat(hosts).describedAs(entry.getKey()).isNotEmpty();
      for (Item host : hosts) {
        HostPattern pattern = HostPattern.parse(host.text("a host"));
        assertThat(owners.put(pattern, entry.getKey())).describedAs("%s", pattern).isNull();
      }
    }
    assertThat(mistakes.lines()).isEmpty();
    assertThat(names).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(names).allMatch(name -> name.matches("[a-z][a-z0-9-]*"));
  }

  @Test
  void isReadWithoutAMistakeAndWithoutSeriesBeforeTheFirstCall() throws Exception {
    RulesReader reader = new RulesReader(mistakes);
    reader.readCatalog();
    assertThat(mistakes.lines()).isEmpty();
    assertThat(reader.rules().watched()).isNotEmpty().noneMatch(WatchedHost::expected);
  }
}
