package io.hearback.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What must stand above numbers: the machine, the Java, the command, the agents' versions. */
record Heading(Machine machine, String command, List<String> agents, MarkdownTable jars) {

  static Heading of(
      CommandLine launcher, Installation installation, Path java, List<Agent> agents) {
    List<String> arguments = launcher.getParseResult().originalArgs();
    String command = ("./" + launcher.getCommandName() + " " + String.join(" ", arguments)).trim();
    return new Heading(
        Machine.with(java),
        command,
        agents.stream().map(agent -> described(installation, agent)).toList(),
        JarSizes.of(installation, agents));
  }

  @Override
  public String toString() {
    String list = agents.stream().map(agent -> "- " + agent + "\n").collect(Collectors.joining());
    return machine + ".\n\n`" + command + "` with\n\n" + list + "\n" + jars;
  }

  /** The options as given, save that paths are cut to names; CLIENT is the one the work uses. */
  private static String described(Installation installation, Agent agent) {
    List<String> arguments =
        agent.arguments(
            installation, List.of(Client.OKHTTP), Path.of("rules.yml"), "http://127.0.0.1:PORT");
    if (arguments.isEmpty()) {
      return agent.title;
    }
    String jar = agent.jar(installation).getParent() + "/";
    return agent.title
        + ": `"
        + String.join(" ", arguments).replace(jar, "").replace(".okhttp.", ".CLIENT.")
        + "`";
  }
}
