package io.hearback.demo.thirdparties;

import static io.hearback.demo.thirdparties.Mood.replying;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

/** Third parties that are all in the one mood a test has set. */
public final class Rehearsal {
  private volatile double story;

  public ThirdParties open() throws IOException, GeneralSecurityException {
    List<String> hosts =
        List.of(
            "graph.facebook.com",
            "api.x.com",
            "api.linkedin.com",
            "api.telegram.org",
            "hooks.slack.com",
            "api.openai.com",
            "api.stripe.com",
            "api-m.paypal.com",
            "api.twilio.com",
            "*.myshopify.com",
            "erp.example.com",
            "blog.example.org",
            "magazine.example.net",
            "photos.example.org");
    ThirdParty all =
        ThirdParty.at(hosts, replying(Reply.status(202), 0))
            .between(1, 2, "reset", replying(Reply.reset(), 0))
            .between(2, 3, "late", replying(Reply.status(200).heldBack(3_000), 0))
            .between(3, 4, "refusing", replying(Reply.status(402), 0))
            .between(4, 5, "nonsense", replying(Reply.nonsense(), 0));
    ThirdParty links =
        ThirdParty.at(
            "go.example.com", replying(Reply.redirect("https://blog.example.org/lamps"), 0));
    ThirdParty neglected =
        ThirdParty.at("neglected.example.net", replying(Reply.status(200), 0)).untrusted();
    return ThirdParties.open(List.of(all, links, neglected), () -> story);
  }

  public void everybodyAnswers202() {
    story = 0;
  }

  public void everybodyResets() {
    story = 1;
  }

  public void everybodyIsLate() {
    story = 2;
  }

  public void everybodyAnswers402() {
    story = 3;
  }

  public void everybodyTalksNonsense() {
    story = 4;
  }
}
