package io.hearback.tests.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The table client by fault of the README, in Markdown, from the lines of a {@link Vocabulary}. A
 * cell is one value where all versions agree, else each value with the versions or Javas that have
 * it; a fault that only one client was put to has no row.
 */
final class VocabularyTable {
  private final Map<String, Map<String, List<Line>>> rows = new LinkedHashMap<>();
  private final Set<String> clients = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private record Line(String client, String version, int java, String scenario, String counted) {
    static Line parse(String text) {
      String[] words = text.split("\t");
      return new Line(words[0], words[1], Integer.parseInt(words[2]), words[3], words[4]);
    }
  }

  VocabularyTable(List<String> lines) {
    Map<String, List<Line>> byClient = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String text : lines) {
      Line line = Line.parse(text);
      byClient.computeIfAbsent(line.client(), any -> new ArrayList<>()).add(line);
    }
    clients.addAll(byClient.keySet());
    // Which run wrote first is chance; within one, the order is that of the scenarios.
    byClient
        .values()
        .forEach(
            each ->
                each.forEach(
                    line ->
                        rows.computeIfAbsent(line.scenario(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(line.client(), any -> new ArrayList<>())
                            .add(line)));
    rows.values().removeIf(row -> row.size() < 2 && clients.size() > 1);
  }

  /** Prints the table of the file that is named, else of the last build's. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args.length > 0 ? args[0] : "agent-tests/target/vocabulary.tsv");
    System.out.write(
        new VocabularyTable(Files.readAllLines(file)).markdown().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  String markdown() {
    StringBuilder table = new StringBuilder();
    table.append("| | ").append(String.join(" | ", clients)).append(" |\n");
    table.append("|---".repeat(clients.size() + 1)).append("|\n");
    rows.forEach(
        (scenario, row) -> {
          table.append("| ").append(scenario);
          for (String client : clients) {
            table.append(" | ").append(row.containsKey(client) ? cell(row.get(client)) : "–");
          }
          table.append(" |\n");
        });
    return table.toString();
  }

  private static String cell(List<Line> lines) {
    Map<String, List<Line>> values = new TreeMap<>();
    lines.forEach(
        line -> values.computeIfAbsent(line.counted(), any -> new ArrayList<>()).add(line));
    if (values.size() == 1) {
      return values.keySet().iterator().next();
    }
    return values.entrySet().stream()
        .map(value -> value.getKey() + " (" + places(value.getValue(), lines) + ")")
        .collect(Collectors.joining("; "));
  }

  /** A version without its Javas where it counts the same on all of them. */
  private static String places(List<Line> some, List<Line> all) {
    Map<String, Set<Integer>> javas = new LinkedHashMap<>();
    for (Line line : some) {
      javas.computeIfAbsent(line.version(), any -> new TreeSet<>()).add(line.java());
    }
    List<String> places = new ArrayList<>();
    javas.forEach(
        (version, of) -> {
          long played = all.stream().filter(line -> line.version().equals(version)).count();
          String on = "Java " + of.stream().map(String::valueOf).collect(Collectors.joining(", "));
          if (played == of.size()) {
            places.add(version);
          } else {
            places.add(version.equals("jdk") ? on : version + " on " + on);
          }
        });
    return String.join("; ", places);
  }
}
