package io.hearback.config;

import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML as far as its nodes: they keep their lines, and anchors cannot explode in them. */
final class YamlFile {

  /** Enough for 100,000 hosts; what is larger is some other file. */
  static final int MAX_BYTES = 16 << 20;

  private YamlFile() {}

  /** The file's content, or null after noting why there is none. */
  static @Nullable Item read(InputStream in, String file, Mistakes mistakes) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MAX_BYTES).build();
    try {
      Optional<Node> node = new Compose(settings).composeInputStream(in);
      if (node.isPresent()) {
        return Item.root(node.get(), mistakes);
      }
      mistakes.add(0, "", "is empty; write integrations: and below it the third parties to watch");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().isPresent() ? e.getProblemMark().get().getLine() + 1 : 0;
      mistakes.add(line, "", "is not YAML here: " + oneLine(e.getProblem()) + hint(e.getProblem()));
    } catch (YamlEngineException e) {
      mistakes.add(0, "", "is not YAML: " + oneLine(e.getMessage()));
    }
    return null;
  }

  private static String hint(String problem) {
    return problem.contains("\\t") ? "; indent with spaces" : "";
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "" : message.replaceAll("\\s*[\\r\\n]\\s*", " ").trim();
  }
}
