package io.hearback.config;

import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
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
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(MAX_BYTES)
            // Nodes are shared, not copied: aliases cannot explode here.
            .setMaxAliasesForCollections(MAX_BYTES)
            .build();
    try {
      Optional<Node> node = new Compose(settings).composeInputStream(in);
      if (node.isPresent()) {
        return Item.root(node.get(), mistakes);
      }
      mistakes.add(0, "", "is empty; write integrations: and below it the third parties to watch");
    } catch (StackOverflowError e) {
      mistakes.add(0, "", "is nested too deeply; a rules file needs four levels");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().isPresent() ? e.getProblemMark().get().getLine() + 1 : 0;
      mistakes.add(line, "", "is not YAML here: " + e.getProblem() + hint(e));
    } catch (YamlEngineException e) {
      boolean otherCharset = e.getCause() instanceof CharacterCodingException;
      mistakes.add(
          0, "", otherCharset ? "is not UTF-8; save it as such" : "is not YAML: " + e.getMessage());
    }
    return null;
  }

  private static String hint(MarkedYamlEngineException e) {
    if (e.getProblem().contains("\\t")) {
      return "; indent with spaces";
    }
    boolean alias = e.getContext() != null && e.getContext().contains("alias");
    return alias ? "; write what starts with * in quotes: \"*.example.com\"" : "";
  }
}
