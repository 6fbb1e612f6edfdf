package io.hearback.demo.app;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A shop that lives on social networks: it announces its lamps there, sells them, and tells
 * everybody concerned. An ordinary application that knows nothing of who watches it.
 *
 * <p>Takes one argument, for how many seconds to work; then finishes what is under way and ends.
 */
public final class SocialShop {
  private final Ledger ledger = new Ledger();
  private final long closing;

  private SocialShop(long seconds) {
    closing = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }

  public static void main(String[] args) throws InterruptedException {
    SocialShop shop = new SocialShop(args.length == 0 ? 60 : Long.parseLong(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "closing"));
    System.out.println("The shop is open.");
    shop.work();
    System.exit(0); // the HTTP clients keep threads of their own
  }

  private void close() {
    System.out.println("The shop is closed. What it saw:");
    ledger.lines().forEach(System.out::println);
  }

  private void work() throws InterruptedException {
    ApacheFive apacheFive = new ApacheFive();
    ApacheFour apacheFour = new ApacheFour();
    OkHttp okHttp = new OkHttp();
    JavaClient javaClient = new JavaClient();
    List<Thread> staff =
        List.of(
            employ(new Facebook(okHttp), 120),
            employ(new Facebook(okHttp), 140),
            employ(new X(okHttp), 150),
            employ(new X(okHttp), 170),
            employ(new LinkPreview(okHttp), 220),
            employ(new Telegram(), 200),
            employ(new Telegram(), 220),
            employ(new Slack(), 170),
            employ(new Erp(), 300),
            employ(new LinkedIn(javaClient), 200),
            employ(new OpenAi(javaClient), 280),
            employ(new OpenAi(javaClient), 300),
            employ(new OpenAi(javaClient), 320),
            employ(new Stripe(apacheFour), 150),
            employ(new Stripe(apacheFour), 170),
            employ(new PayPal(apacheFour), 180),
            employ(new Twilio(apacheFive), 150),
            employ(new Shopify(apacheFive), 160));
    for (Thread worker : staff) {
      worker.join();
    }
  }

  /** One after another: eighteen first TLS handshakes at once would not be an ordinary morning. */
  private Thread employ(Errand errand, int pauseMillis) throws InterruptedException {
    Thread.sleep(100);
    Thread worker = new Thread(() -> repeat(errand, pauseMillis), errand.thirdParty());
    worker.start();
    return worker;
  }

  private void repeat(Errand errand, int pauseMillis) {
    Random random = new Random(errand.thirdParty().hashCode() + pauseMillis);
    for (int number = 1; System.nanoTime() < closing; number++) {
      try {
        ledger.answered(errand.thirdParty(), errand.run(number));
      } catch (Exception e) {
        ledger.failed(errand.thirdParty(), e);
      }
      try {
        Thread.sleep(pauseMillis / 2 + random.nextInt(pauseMillis));
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
