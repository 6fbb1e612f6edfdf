package io.hearback.demo;

import io.hearback.demo.receiver.Device;
import io.hearback.demo.receiver.Receiver;
import io.hearback.demo.thirdparties.ThirdParties;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The demo's launcher: plays the third parties, runs the application, shows what arrives. */
@Command(
    name = "./demo",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Runs an application that publishes posts and takes payments through five HTTP clients, with"
          + " Hearback attached, and shows how its calls end.",
      "The third parties are played on this machine; no call leaves it.%n"
    })
public final class Demo implements Callable<Integer> {
  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);

  @Spec private CommandSpec spec;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      converter = Endpoint.class,
      description = "Send to this OTLP backend, like http://localhost:4318, and show no table.")
  private URI endpoint;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long to run (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(names = "--help", usageHelp = true, description = "Show this.")
  private boolean help;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Demo()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (seconds < 1) {
      throw new ParameterException(spec.commandLine(), "--seconds: at least 1");
    }
    Folder folder = Folder.ofThisProgram();
    for (Path jar : List.of(folder.agent(), folder.demo())) {
      if (!Files.exists(jar)) {
        out.println(folder.brief(jar) + " is missing; ./demo builds it.");
        out.flush();
        return 1;
      }
    }
    Clock clock = new Clock(Duration.ofSeconds(seconds));
    try (ThirdParties thirdParties = ThirdParties.open(clock::story);
        Receiver receiver = Receiver.open()) {
      boolean own = endpoint == null;
      Backend backend = new Backend(own ? URI.create(receiver.endpoint()) : endpoint, own);
      clock.begin();
      Application shop = Application.start(folder, thirdParties, backend, seconds);
      Show show = new Show(folder, shop, clock, out);
      return own
          ? show.table(thirdParties, receiver, Device.of(System.getenv()))
          : show.sendTo(backend);
    }
  }

  private static final class Endpoint implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      try {
        URI uri = new URI(text);
        if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
          return uri;
        }
      } catch (URISyntaxException e) {
        // Said below.
      }
      throw new TypeConversionException(
          "\"" + text + "\" is no endpoint; write it like http://localhost:4318");
    }
  }
}
