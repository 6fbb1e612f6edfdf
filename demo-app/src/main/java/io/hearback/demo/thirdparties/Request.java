package io.hearback.demo.thirdparties;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP/1.1 request as a proxy reads it, its body read to the end and thrown away. */
record Request(String method, String target, String hostHeader) {

  /** Null when the client has closed the connection instead of sending another request. */
  static Request read(InputStream in) throws IOException {
    String start = line(in);
    if (start == null) {
      return null;
    }
    String[] words = start.split(" ");
    if (words.length != 3) {
      throw new ProtocolException("not a request: " + start);
    }
    String host = "";
    long length = 0;
    boolean chunked = false;
    for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      String value = header.substring(colon + 1).trim();
      switch (header.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT)) {
        case "host" -> host = value;
        case "content-length" -> length = Long.parseLong(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        default -> {}
      }
    }
    if (chunked) {
      skipChunks(in);
    } else {
      in.skipNBytes(length);
    }
    return new Request(words[0], words[1], host);
  }

  boolean isConnect() {
    return method.equals("CONNECT");
  }

  /** The host meant, in lower case, without a port. */
  String host() {
    String authority = target;
    if (target.startsWith("/")) {
      authority = hostHeader;
    } else if (target.contains("://")) {
      authority = URI.create(target).getRawAuthority();
    }
    return authority.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }

  private static void skipChunks(InputStream in) throws IOException {
    for (String size = line(in); size != null; size = line(in)) {
      int bytes = Integer.parseInt(size.split(";")[0].trim(), 16);
      in.skipNBytes(bytes);
      line(in);
      if (bytes == 0) {
        return;
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return null;
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
