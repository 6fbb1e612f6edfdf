package io.hearback.clients;

import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** One method of advice, as its class file has it. */
final class AdviceMethod extends MethodVisitor {

  private static final String ENTER = Type.getDescriptor(Advice.OnMethodEnter.class);
  private static final String EXIT = Type.getDescriptor(Advice.OnMethodExit.class);

  /** What each client file may call besides the door and the JDK. */
  private static final Map<String, List<String>> OWN =
      Map.ofEntries(
          Map.entry("ApacheClient4", List.of("org/apache/http/")),
          Map.entry("ApacheClient4Body", List.of("org/apache/http/")),
          Map.entry("ApacheClient5", List.of("org/apache/hc/")),
          Map.entry("ApacheClient5Body", List.of("org/apache/hc/")),
          Map.entry("AsyncHttpClient", List.of("org/asynchttpclient/")),
          Map.entry("JavaNetHttp", List.of("jdk/internal/net/http/")),
          Map.entry("OkHttp", List.of("okhttp3/")));

  private final String type;
  private final String name;
  private final int access;
  private final Set<String> owners = new TreeSet<>();
  private final List<String> forbidden = new ArrayList<>();
  private boolean advice;
  private boolean exit;
  private String suppressed;
  private String onThrowable;

  private AdviceMethod(String type, String name, int access) {
    super(Opcodes.ASM9);
    this.type = type;
    this.name = name;
    this.access = access;
  }

  /** The advice of every class in the room of the clients. */
  static List<AdviceMethod> all() throws Exception {
    File here = new File(Client.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<AdviceMethod> all = new ArrayList<>();
    for (String file : new File(here, "io/hearback/clients").list()) {
      try (InputStream in = Client.class.getResourceAsStream(file)) {
        new ClassReader(in).accept(collector(file.replace(".class", ""), all), 0);
      }
    }
    all.removeIf(method -> !method.advice);
    return all;
  }

  private static ClassVisitor collector(String type, List<AdviceMethod> all) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        AdviceMethod method = new AdviceMethod(type, name, access);
        all.add(method);
        return method;
      }
    };
  }

  String type() {
    return type;
  }

  /** By a name that says so. */
  boolean ofConstructor() {
    return name.equals("made");
  }

  int access() {
    return access;
  }

  boolean isExit() {
    return exit;
  }

  String suppressed() {
    return suppressed;
  }

  String onThrowable() {
    return onThrowable;
  }

  Set<String> owners() {
    return owners;
  }

  List<String> forbidden() {
    return forbidden;
  }

  List<String> allowedOwners() {
    List<String> allowed = new ArrayList<>(List.of("io/hearback/door/HearbackDoor", "java/"));
    allowed.addAll(OWN.getOrDefault(type.split("\\$")[0], List.of()));
    return allowed;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    advice |= descriptor.equals(ENTER) || descriptor.equals(EXIT);
    exit |= descriptor.equals(EXIT);
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(String key, Object value) {
        if (key.equals("suppress")) {
          suppressed = ((Type) value).getClassName();
        } else if (key.equals("onThrowable")) {
          onThrowable = ((Type) value).getClassName();
        }
      }
    };
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String called, String descriptor, boolean isInterface) {
    owners.add(owner);
    if (owner.equals("java/lang/String") || owner.startsWith("java/lang/StringBu")) {
      forbidden.add("text: " + owner + "." + called);
    }
    if (called.equals("valueOf") || called.equals("<init>")) {
      forbidden.add("object: " + owner + "." + called);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String called, String descriptor, Handle handle, Object... arguments) {
    forbidden.add("invokedynamic: " + called);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
    List<String> own = OWN.getOrDefault(type.split("\\$")[0], List.of());
    if (opcode != Opcodes.GETFIELD || own.stream().noneMatch(owner::startsWith)) {
      forbidden.add("field: " + owner + "." + field);
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String created) {
    if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
      forbidden.add("object: " + created);
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      forbidden.add("array");
    }
  }

  @Override
  public String toString() {
    return type + "." + name;
  }
}
