package io.hearback.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A piece of a YAML file that knows its place, so that a mistake in it can be told with line and
 * path. Reads what fits and notes the rest in {@link Mistakes}; never throws for what a file says.
 */
final class Item {

  private final Node node;
  private final String path;
  private final Mistakes mistakes;
  private final String key;
  private final int line;

  private Item(Node node, String path, Mistakes mistakes, String key, int line) {
    this.node = node;
    this.path = path;
    this.mistakes = mistakes;
    this.key = key;
    this.line = line;
  }

  static Item root(Node node, Mistakes mistakes) {
    return new Item(node, "", mistakes, "", line(node));
  }

  private static int line(Node node) {
    return node.getStartMark().isPresent() ? node.getStartMark().get().getLine() + 1 : 0;
  }

  /** The key it stands behind. */
  String key() {
    return key;
  }

  boolean isEmpty() {
    return Tag.NULL.equals(node.getTag())
        || (node instanceof MappingNode && ((MappingNode) node).getValue().isEmpty());
  }

  boolean isNoMapping() {
    return !(node instanceof MappingNode) && !isEmpty();
  }

  void wrong(String what) {
    mistakes.add(line, path, what);
  }

  /** Everything in a mapping, in order, keys that come twice only once. */
  List<Item> entries(String wanted) {
    List<Item> entries = new ArrayList<Item>();
    if (!(node instanceof MappingNode)) {
      if (!isEmpty()) {
        wrong("found " + found() + "; write " + wanted);
      }
      return entries;
    }
    Set<String> seen = new HashSet<String>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      Node keyNode = tuple.getKeyNode();
      if (!(keyNode instanceof ScalarNode)) {
        mistakes.add(line(keyNode), path, "found a key that is no name; write " + wanted);
        continue;
      }
      String name = ((ScalarNode) keyNode).getValue();
      String place = path.isEmpty() ? name : path + "." + name;
      Item entry = new Item(tuple.getValueNode(), place, mistakes, name, line(keyNode));
      if (seen.add(name)) {
        entries.add(entry);
      } else {
        entry.wrong("stands here a second time; the first one counts, remove this one");
      }
    }
    return entries;
  }

  /** A list, or one value where a list of one is meant. */
  List<Item> list() {
    if (!(node instanceof SequenceNode)) {
      return isEmpty() ? Collections.<Item>emptyList() : Collections.singletonList(this);
    }
    List<Item> items = new ArrayList<Item>();
    for (Node item : ((SequenceNode) node).getValue()) {
      String place = path + "[" + items.size() + "]";
      items.add(new Item(item, place, mistakes, key, line(item)));
    }
    return items;
  }

  /** The text of a plain value, or null after noting that it is none. */
  @Nullable String text(String wanted) {
    if (node instanceof ScalarNode && !Tag.NULL.equals(node.getTag())) {
      return ((ScalarNode) node).getValue().trim();
    }
    wrong("found " + found() + "; write " + wanted);
    return null;
  }

  private String found() {
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return Tag.NULL.equals(node.getTag()) ? "nothing" : '"' + ((ScalarNode) node).getValue() + '"';
  }

  /** Notes that nothing is known by this key, and which one may have been meant. */
  void unknown(String... known) {
    String near = Nearest.of(key, known);
    wrong(
        "is not known; "
            + (near != null ? "did you mean " + near + "?" : "write " + Nearest.either(known)));
  }
}
