package io.hearback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {

  private static final Heading HEADING =
      new Heading(
          new Machine("Abacus", 2, 0.25, "Linux 6", "OpenJDK 17"),
          "./processes --runs 3",
          List.of("no agent", "Hearback: `-javaagent:hearback.jar=rules.yml`"),
          new MarkdownTable(1, List.of("jar", "size")).row(List.of("hearback.jar", "8.1 MB")));

  @Test
  void headingNamesMachineCommandAndVersions() {
    assertThat(HEADING.toString().lines())
        .containsExactly(
            HEADING.machine() + ".",
            "",
            "`./processes --runs 3` with",
            "",
            "- no agent",
            "- Hearback: `-javaagent:hearback.jar=rules.yml`",
            "",
            "| jar          |   size |",
            "|--------------|-------:|",
            "| hearback.jar | 8.1 MB |");
    assertThat(HEADING.machine().toString())
        .startsWith("Abacus, 2 cores (load 0.3 before the run), Linux 6; OpenJDK 17; ");
  }

  @Test
  void busyMachineIsSaidToBeBusy() {
    assertThat(new Machine("Abacus", 2, 3, "Linux 6", "OpenJDK 17").toString())
        .startsWith("Abacus, 2 cores (load 3.0 before the run: busy, its times say little), Linux");
  }

  @Test
  void processTableShowsMedianInnerHalfAndWhatIsAdded() {
    Map<Agent, List<Reading>> readings = new EnumMap<>(Agent.class);
    readings.put(
        Agent.NONE,
        List.of(
            new Reading(40, 50, 39_063, 0),
            new Reading(44, 70, 39_063, 0),
            new Reading(42, 60, 39_063, 0)));
    readings.put(Agent.HEARBACK, List.of(new Reading(90, 1210, 58_594, 0)));
    ProcessReport report = new ProcessReport(HEADING);
    report.add(Work.HELLO, readings);
    assertThat(report.toString()).startsWith("# Whole processes\n\n" + HEADING + "\nMedian");
    assertThat(after("## Hello world", report))
        .containsExactly(
            "",
            "3 runs each.",
            "",
            "| agent    | start to `main` |  added |                    CPU |     added |   peak memory |  added |",
            "|----------|----------------:|-------:|-----------------------:|----------:|--------------:|-------:|",
            "| no agent |   42 ms (41–43) |      – |          60 ms (55–65) |         – | 40 MB (40–40) |      – |",
            "| Hearback |   90 ms (90–90) | +48 ms | 1,210 ms (1,210–1,210) | +1,150 ms | 60 MB (60–60) | +20 MB |");
  }

  @Test
  void idleTableShowsWhatStaysInMemory() {
    Map<Agent, List<Reading>> readings =
        Map.of(Agent.EMPTY, List.of(new Reading(40, 50, 39_063, 29_297)));
    ProcessReport report = new ProcessReport(HEADING);
    report.add(Work.IDLE, readings);
    assertThat(after("## Idle for 20 s", report))
        .containsExactly(
            "",
            "1 run each.",
            "",
            "| agent       |           CPU | added |   peak memory | added | resident at the end | added |",
            "|-------------|--------------:|------:|--------------:|------:|--------------------:|------:|",
            "| empty agent | 50 ms (50–50) |     – | 40 MB (40–40) |     – |       30 MB (30–30) |     – |");
  }

  @Test
  void callTableShowsTimeBytesAndWhatIsAdded() {
    Map<Agent, List<Cost>> costs = new EnumMap<>(Agent.class);
    costs.put(Agent.NONE, List.of(new Cost(200, 592), new Cost(210, 592), new Cost(230, 592)));
    costs.put(Agent.OTEL_TUNED, List.of(new Cost(2511, 3056)));
    CallReport report = new CallReport(HEADING);
    report.add("OkHttp 5", "watched", costs);
    assertThat(after("## OkHttp 5", report))
        .containsExactly(
            "",
            "| call    | agent                      |                   time |     added | bytes |  added |",
            "|---------|----------------------------|-----------------------:|----------:|------:|-------:|",
            "| watched | no agent                   |       210 ns (205–220) |         – |   592 |      – |",
            "| watched | OpenTelemetry agent, tuned | 2,511 ns (2,511–2,511) | +2,301 ns | 3,056 | +2,464 |");
  }

  @Test
  void rowOfAnotherWidthIsRefused() {
    MarkdownTable table = new MarkdownTable(1, List.of("jar", "size"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.row(List.of("hearback.jar")))
        .withMessage("1 cells for 2 columns");
  }

  private static List<String> after(String title, Object report) {
    return report.toString().lines().dropWhile(line -> !line.equals(title)).skip(1).toList();
  }
}
