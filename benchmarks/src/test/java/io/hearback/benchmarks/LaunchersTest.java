package io.hearback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LaunchersTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void processesAreMeasuredAndReported() throws Exception {
    Path report = folder.resolve("report.md");
    int exit =
        launch(
            new Processes(),
            "--runs=1",
            "--agents=none,empty",
            "--works=hello,okhttp,url-connection",
            "--report=" + report);
    assertThat(exit).as(err.toString()).isZero();
    assertThat(out).hasToString(Files.readString(report));
    for (Work work : List.of(Work.HELLO, Work.OKHTTP, Work.URL_CONNECTION)) {
      Map<String, List<Integer>> rows = rows(Files.readString(report), work.title);
      assertThat(rows).containsOnlyKeys("no agent", "empty agent");
      assertThat(rows.values())
          .allSatisfy(medians -> assertThat(medians).hasSize(3).allMatch(value -> value > 0));
    }
  }

  @Test
  void unknownAgentIsToldWhichThereAre() {
    assertThat(launch(new Processes(), "--agents=zipkin")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "Invalid value for option '--agents' (LIST):"
                + " 'zipkin' is none of none, empty, hearback, otel-tuned, otel");
  }

  @Test
  void missingJavaIsOneLine() {
    assertThat(launch(new Processes(), "--agents=none", "--java=" + folder)).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("no Java at ");
  }

  @Test
  void processThatFailsEndsTheRun() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho broken >&2\nexit 3\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    int exit =
        launch(new Processes(), "--agents=none", "--works=hello", "--java=" + folder, "--runs=1");
    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains("exit code 3 of ").contains("broken");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void callsHelpNamesEveryClientAndAgent() {
    assertThat(launch(new Calls(), "--help")).isZero();
    String help = out.toString().replaceAll("\\s+", " ");
    assertThat(Client.ALL).allMatch(client -> help.contains(client.option));
    assertThat(Agent.ALL).allMatch(agent -> help.contains(agent.option));
  }

  @Test
  void cpuTimeIsReadInEveryLocale() {
    assertThat(MeasuredProcess.cpuMillis("0.045 0.012\n")).isEqualTo(57);
    assertThat(MeasuredProcess.cpuMillis("1,250 0,250\n")).isEqualTo(1500);
  }

  private int launch(Callable<Integer> launcher, String... arguments) {
    CommandLine commandLine = Options.commandLine(launcher);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  /** The medians of the rows under a title, by the row's first cell. */
  private static Map<String, List<Integer>> rows(String report, String title) {
    return report
        .lines()
        .dropWhile(line -> !line.equals("## " + title))
        .skip(6)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|"))
        .collect(Collectors.toMap(cells -> cells[1].trim(), LaunchersTest::medians));
  }

  private static List<Integer> medians(String[] cells) {
    return Stream.of(cells[2], cells[4], cells[6])
        .map(cell -> Integer.valueOf(cell.trim().replace(",", "").split(" ")[0]))
        .toList();
  }
}
