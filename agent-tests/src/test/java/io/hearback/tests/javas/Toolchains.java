package io.hearback.tests.javas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The JDKs that {@code ~/.m2/toolchains.xml} names. */
final class Toolchains {
  private Toolchains() {}

  static List<Path> homes() {
    Path file = Path.of(System.getProperty("user.home"), ".m2", "toolchains.xml");
    List<Path> homes = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return homes;
    }
    try {
      NodeList elements =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getElementsByTagName("jdkHome");
      for (int i = 0; i < elements.getLength(); i++) {
        homes.add(Path.of(elements.item(i).getTextContent().strip()));
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      System.err.println("skipped: " + file + ": " + e.getMessage());
    }
    return homes;
  }
}
