package io.hearback.tests.jar;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a class file says of its version and of the classes that it links to, read as chapter 4 of
 * the JVM's specification has it. What annotations say as text is no link.
 */
final class ClassFile {
  private static final Pattern TYPE = Pattern.compile("L([^;]+);");

  private final Set<String> types = new TreeSet<>();
  private final DataInputStream in;
  private final int version;
  private String[] texts;

  ClassFile(byte[] bytes) throws IOException {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readInt() != 0xCAFEBABE) {
      throw new IOException("not a class file");
    }
    in.readUnsignedShort();
    version = in.readUnsignedShort();
    readConstants();
    in.skipBytes(6);
    in.skipBytes(2 * in.readUnsignedShort());
    readMembers();
    readMembers();
  }

  private void readConstants() throws IOException {
    int count = in.readUnsignedShort();
    texts = new String[count];
    int[] classes = new int[count];
    int[] descriptors = new int[count];
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7 -> classes[i] = in.readUnsignedShort();
        case 12 -> {
          in.readUnsignedShort();
          descriptors[i] = in.readUnsignedShort();
        }
        case 16 -> descriptors[i] = in.readUnsignedShort();
        case 8, 19, 20 -> in.skipBytes(2);
        case 15 -> in.skipBytes(3);
        case 3, 4, 9, 10, 11, 17, 18 -> in.skipBytes(4);
        case 5, 6 -> {
          in.skipBytes(8);
          i++;
        }
        default -> throw new IOException("a constant of tag " + tag);
      }
    }
    for (int i = 1; i < count; i++) {
      if (classes[i] != 0 && !texts[classes[i]].startsWith("[")) {
        types.add(texts[classes[i]]);
      } else {
        addTypesOf(texts[classes[i] + descriptors[i]]);
      }
    }
  }

  private void readMembers() throws IOException {
    for (int members = in.readUnsignedShort(); members > 0; members--) {
      in.skipBytes(4);
      addTypesOf(texts[in.readUnsignedShort()]);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        in.skipBytes(2);
        in.skipBytes(in.readInt());
      }
    }
  }

  private void addTypesOf(String descriptor) {
    if (descriptor != null) {
      Matcher matcher = TYPE.matcher(descriptor);
      while (matcher.find()) {
        types.add(matcher.group(1));
      }
    }
  }

  /** 52 is Java 8. */
  int version() {
    return version;
  }

  /** Every class that is named, as {@code java/lang/String}. */
  Set<String> types() {
    return types;
  }
}
