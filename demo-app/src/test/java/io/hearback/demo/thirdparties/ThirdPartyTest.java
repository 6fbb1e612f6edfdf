package io.hearback.demo.thirdparties;

import static io.hearback.demo.thirdparties.Mood.replying;
import static io.hearback.demo.thirdparties.Reply.reset;
import static io.hearback.demo.thirdparties.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {
  @Test
  void spellBeginsAndEndsWhenTheScriptSays() {
    ThirdParty party =
        ThirdParty.at("pay.example.com", replying(status(200), 10))
            .between(0.4, 0.6, "down", replying(status(503), 10));
    assertThat(List.of(0.0, 0.39, 0.4, 0.59, 0.6, 1.0))
        .extracting(story -> party.turn(story).reply().status())
        .containsExactly(200, 200, 503, 503, 200, 200);
    assertThat(party.headline(0.5)).contains("down");
    assertThat(party.headline(0.6)).isEmpty();
  }

  @Test
  void sameRequestsGetTheSameReplies() {
    assertThat(story(moody())).isEqualTo(story(moody()));
  }

  @Test
  void whimsComeAboutAsOftenAsTheScriptSays() {
    ThirdParty party = moody();
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < 10_000; i++) {
      Reply reply = party.turn(0).reply();
      seen.merge(reply.ending() + " " + reply.status(), 1, Integer::sum);
    }
    // The seed is the host's name, so these are the same in every run.
    assertThat(seen.keySet()).containsExactlyInAnyOrder("ANSWER 200", "ANSWER 429", "RESET 0");
    assertThat(seen.get("ANSWER 429")).isBetween(1_900, 2_100);
    assertThat(seen.get("RESET 0")).isBetween(900, 1_100);
  }

  @Test
  void heldBackReplyComesThatMuchLater() {
    Mood prompt = replying(status(200), 50);
    Mood slow = replying(status(200).heldBack(3_000), 50);
    Random one = new Random(7);
    Random other = new Random(7);
    assertThat(slow.draw(one).afterMillis()).isEqualTo(prompt.draw(other).afterMillis() + 3_000);
  }

  @Test
  void suffixPlaysAnyStoreButNotTheBareDomain() {
    ThirdParty shops = ThirdParty.at("*.myshopify.com", replying(status(200), 10));
    assertThat(shops.plays("aurora-lamps.myshopify.com")).isTrue();
    assertThat(shops.plays("myshopify.com")).isFalse();
    assertThat(shops.plays("notmyshopify.com")).isFalse();
  }

  @Test
  void noHostOfTheCastIsPlayedTwice() {
    List<ThirdParty> cast = Cast.all();
    List<String> hosts = cast.stream().flatMap(party -> party.namedHosts().stream()).toList();
    assertThat(hosts).doesNotHaveDuplicates().hasSize(15);
    assertThat(hosts).allSatisfy(h -> assertThat(cast.stream().filter(p -> p.plays(h))).hasSize(1));
  }

  @Test
  void everySpellOfTheCastComesAndGoes() {
    List<String> headlines =
        IntStream.rangeClosed(0, 100)
            .mapToObj(percent -> percent / 100.0)
            .flatMap(story -> Cast.all().stream().flatMap(p -> p.headline(story).stream()))
            .distinct()
            .toList();
    assertThat(headlines)
        .containsExactlyInAnyOrder(
            "X limits the rate",
            "PayPal is down",
            "PayPal recovers, slowly",
            "LinkedIn's token has expired",
            "Shopify limits the rate");
    assertThat(Cast.all()).allSatisfy(party -> assertThat(party.headline(1)).isEmpty());
  }

  private static ThirdParty moody() {
    return ThirdParty.at(
        "moody.example.com", replying(status(200), 40).but(20, status(429)).but(10, reset()));
  }

  private static List<Mood.Turn> story(ThirdParty party) {
    return IntStream.range(0, 200).mapToObj(i -> party.turn(0)).toList();
  }
}
