package io.hearback.benchmarks;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How both launchers read their options: names as the tables of {@code --help} spell them. */
final class Options {

  static CommandLine commandLine(Callable<Integer> launcher) {
    return new CommandLine(launcher)
        .registerConverter(Agent.class, Agent::named)
        .registerConverter(Client.class, Client::named)
        .registerConverter(Work.class, Work::named)
        .setExecutionExceptionHandler(Options::tell);
  }

  static TypeConversionException unknown(String found, Stream<String> wanted) {
    return new TypeConversionException(
        "'" + found + "' is none of " + wanted.collect(Collectors.joining(", ")));
  }

  /** What a person can mend comes as one line; anything else with its stack. */
  private static int tell(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof BrokenRun) {
      command.getErr().println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw e;
  }

  private Options() {}
}
