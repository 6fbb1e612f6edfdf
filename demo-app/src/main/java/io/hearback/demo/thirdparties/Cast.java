package io.hearback.demo.thirdparties;

import static io.hearback.demo.thirdparties.Mood.replying;
import static io.hearback.demo.thirdparties.Reply.nonsense;
import static io.hearback.demo.thirdparties.Reply.redirect;
import static io.hearback.demo.thirdparties.Reply.reset;
import static io.hearback.demo.thirdparties.Reply.status;

import java.util.List;

/** The script: who plays, with which temper, and what befalls them in the course of the story. */
final class Cast {
  /** Longer than the application waits for anyone. */
  private static final int TOO_LONG = 3_000;

  private Cast() {}

  static List<ThirdParty> all() {
    return List.of(
        facebook(),
        x(),
        linkedIn(),
        telegram(),
        slack(),
        openAi(),
        stripe(),
        payPal(),
        twilio(),
        shopify(),
        erp(),
        pages(),
        shortLinks(),
        neglected());
  }

  /** Says 400 for nearly everything and the reason only in the body: nobody knows why. */
  private static ThirdParty facebook() {
    return ThirdParty.at(
        "graph.facebook.com",
        replying(status(200), 110).but(2.5, status(400)).but(0.8, status(500)).but(0.3, reset()));
  }

  private static ThirdParty x() {
    Mood limited = replying(status(201), 60).but(70, status(429));
    return ThirdParty.at("api.x.com", replying(status(201), 80).but(0.4, status(503)))
        .between(0.22, 0.30, "X limits the rate", limited)
        .between(0.66, 0.76, "X limits the rate", limited);
  }

  private static ThirdParty linkedIn() {
    return ThirdParty.at("api.linkedin.com", replying(status(201), 150).but(0.5, status(500)))
        .between(0.55, 0.68, "LinkedIn's token has expired", replying(status(401), 40));
  }

  private static ThirdParty telegram() {
    return ThirdParty.at("api.telegram.org", replying(status(200), 45).but(0.5, status(403)));
  }

  private static ThirdParty slack() {
    return ThirdParty.at("hooks.slack.com", replying(status(200), 30));
  }

  private static ThirdParty openAi() {
    return ThirdParty.at(
        "api.openai.com",
        replying(status(200), 520)
            .but(3, status(200).heldBack(TOO_LONG))
            .but(3, status(429))
            .but(1, status(503)));
  }

  /** Declines a card now and then, which is its job. */
  private static ThirdParty stripe() {
    return ThirdParty.at("api.stripe.com", replying(status(200), 90).but(6, status(402)));
  }

  private static ThirdParty payPal() {
    Mood down =
        replying(status(503), 60)
            .but(20, reset())
            .but(10, status(201).heldBack(TOO_LONG))
            .but(5, status(201));
    return ThirdParty.at(
            "api-m.paypal.com",
            replying(status(201), 140).but(3, status(422)).but(0.5, status(500)))
        .between(0.38, 0.55, "PayPal is down", down)
        .between(0.55, 0.62, "PayPal recovers, slowly", replying(status(201), 450));
  }

  private static ThirdParty twilio() {
    return ThirdParty.at(
        "api.twilio.com", replying(status(201), 70).but(3, status(400)).but(1, reset()));
  }

  private static ThirdParty shopify() {
    return ThirdParty.at("*.myshopify.com", replying(status(200), 95).but(0.7, status(502)))
        .between(
            0.80, 0.88, "Shopify limits the rate", replying(status(200), 95).but(40, status(429)));
  }

  private static ThirdParty erp() {
    return ThirdParty.at(
        "erp.example.com",
        replying(status(200), 180)
            .but(4, status(200).heldBack(TOO_LONG))
            .but(3, status(500))
            .but(2, nonsense()));
  }

  private static ThirdParty pages() {
    return ThirdParty.at(
        List.of("blog.example.org", "magazine.example.net", "photos.example.org"),
        replying(status(200), 120).but(4, status(404)).but(2, status(403)));
  }

  private static ThirdParty shortLinks() {
    return ThirdParty.at(
        "go.example.com", replying(redirect("https://blog.example.org/lamps"), 20));
  }

  private static ThirdParty neglected() {
    return ThirdParty.at("neglected.example.net", replying(status(200), 50)).untrusted();
  }
}
