package io.hearback.config;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules file, or the catalog where there is none. Whatever is wrong is told and the rest
 * counts: a mistake in the file never stops the application, nor the rest of the rules.
 */
public final class ConfigurationReader {

  private ConfigurationReader() {}

  /**
   * Reads what to watch and how to export.
   *
   * @param argument the agent's argument, or null
   * @param jar the agent's own jar
   */
  public static Configuration read(@Nullable String argument, File jar) {
    File file = RulesFile.find(argument, jar);
    if (file == null) {
      return catalogOnly("the catalog, for there is no " + RulesFile.NAME, new ArrayList<String>());
    }
    Mistakes mistakes = new Mistakes(file.getName());
    Item root = open(file, mistakes);
    if (root == null) {
      List<String> lines = mistakes.lines();
      return catalogOnly("the catalog, for " + file.getName() + " cannot be read", lines);
    }
    RulesReader reader = new RulesReader(mistakes);
    reader.read(root);
    return new Configuration(reader.rules(), reader.export(), mistakes.lines(), file.getName());
  }

  private static @Nullable Item open(File file, Mistakes mistakes) {
    if (!file.exists()) {
      mistakes.add(0, "", "is not there; looked for " + file.getAbsolutePath());
      return null;
    }
    if (file.isDirectory()) {
      mistakes.add(0, "", "is a folder; name the rules file in it");
      return null;
    }
    if (file.length() > YamlFile.MAX_BYTES) {
      mistakes.add(0, "", "has " + file.length() + " bytes; a rules file has at most 16 MiB");
      return null;
    }
    try {
      InputStream in = new FileInputStream(file);
      try {
        return YamlFile.read(in, file.getName(), mistakes);
      } finally {
        in.close();
      }
    } catch (IOException e) {
      mistakes.add(0, "", "cannot be read: " + e.getMessage());
      return null;
    }
  }

  private static Configuration catalogOnly(String source, List<String> mistakes) {
    RulesReader reader = new RulesReader(new Mistakes("catalog.yml"));
    reader.readCatalog();
    Map<String, String> export = new HashMap<String, String>();
    return new Configuration(reader.rules(), export, mistakes, source);
  }
}
