package io.hearback.demo;

import io.hearback.demo.receiver.Device;
import io.hearback.demo.receiver.Receiver;
import io.hearback.demo.receiver.Screen;
import io.hearback.demo.thirdparties.ThirdParties;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Follows the application to its end, its own or by Ctrl-C, and tells the user about it. */
final class Show {
  private static final int OFTEN = 500;

  /** The terminal sends Ctrl-C to both processes, and the application may be the first to go. */
  private static final int BY_CTRL_C = 130;

  private final Folder folder;
  private final Application shop;
  private final Clock clock;
  private final PrintStream out;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean interrupted;

  Show(Folder folder, Application shop, Clock clock, PrintStream out) {
    this.folder = folder;
    this.shop = shop;
    this.clock = clock;
    this.out = out;
  }

  /** Shows the receiver's table; returns the exit code. */
  int table(ThirdParties thirdParties, Receiver receiver, Device device)
      throws IOException, InterruptedException {
    say(
        "An application calls a dozen third parties, played on this machine, with Hearback attached:");
    say("  java -javaagent:%s … SocialShop > %s".formatted(attached(), folder.brief(folder.log())));
    say("");
    Screen screen = new Screen(receiver, out, device);
    follow(() -> screen.refresh(clock.elapsed(), clock.whole(), news(thirdParties)));
    screen.finish(clock.elapsed(), clock.whole());
    int code = verdict(receiver.isEmpty() ? "Nothing arrived from the agent." : null);
    if (code == 0) {
      say("");
      say("Watch your own:  java -javaagent:" + folder.agent() + "=hearback.yml -jar your.jar");
      say(
          "What to write:   see README.md; %s is a sample."
              .formatted(folder.brief(folder.rules())));
    }
    over.countDown();
    return code;
  }

  /** Says where the metrics go, and waits; returns the exit code. */
  int sendTo(Backend backend) throws IOException, InterruptedException {
    say(
        "The application runs for %d seconds and Hearback sends to %s every second."
            .formatted(clock.whole().toSeconds(), backend.endpoint()));
    say("Look there for hearback.calls, hearback.errors and hearback.call.duration");
    say("(in Prometheus: hearback_calls_total, hearback_errors_total, …).");
    say("What the agent and the application print: " + folder.brief(folder.log()));
    follow(() -> {});
    int code = verdict(null);
    if (code == 0) {
      say("Done.");
    }
    over.countDown();
    return code;
  }

  private void follow(Runnable refresh) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "ctrl-c"));
    while (shop.isRunning()) {
      refresh.run();
      shop.await(OFTEN);
    }
  }

  /** Runs on Ctrl-C and on every ordinary exit; then everything is over already. */
  private void interrupt() {
    interrupted = over.getCount() > 0;
    try {
      shop.stop();
      over.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int verdict(String complaint) throws IOException {
    int exitCode = shop.exitCode();
    if (interrupted || exitCode == BY_CTRL_C) {
      return 0;
    }
    if (exitCode == 0 && complaint == null) {
      return 0;
    }
    say("");
    say(exitCode == 0 ? complaint : "The application ended with exit code " + exitCode + ".");
    say("The end of " + folder.log() + ":");
    shop.lastWords().forEach(line -> say("  " + line));
    return 1;
  }

  private String news(ThirdParties thirdParties) {
    List<String> headlines = thirdParties.headlines();
    String now = headlines.isEmpty() ? "All is quiet" : String.join(", ", headlines);
    return "Now: " + now + ". Ctrl-C ends it.";
  }

  private String attached() {
    return folder.brief(folder.agent()) + "=" + folder.brief(folder.rules());
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
