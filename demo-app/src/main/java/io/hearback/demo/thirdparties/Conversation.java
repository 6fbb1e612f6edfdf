package io.hearback.demo.thirdparties;

import io.hearback.demo.thirdparties.Mood.Turn;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;

/** One connection of a client to the proxy, from its first byte to its last. */
final class Conversation implements Runnable {
  private final Socket socket;
  private final Stage stage;

  Conversation(Socket socket, Stage stage) {
    this.socket = socket;
    this.stage = stage;
  }

  @Override
  public void run() {
    try (socket) {
      // Two small writes and Nagle's algorithm cost 40 ms that are not the third party's.
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Request first = Request.read(in);
      if (first != null && first.isConnect()) {
        tunnel(first.host());
      } else {
        converse(first, in, socket.getOutputStream());
      }
    } catch (IOException e) {
      // The client has hung up, or does not trust the certificate: its affair, and it knows.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tunnel(String host) throws IOException, InterruptedException {
    if (stage.player(host) == null) {
      answer(502, "", socket.getOutputStream());
      return;
    }
    socket
        .getOutputStream()
        .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    try (SSLSocket tls =
        (SSLSocket) stage.certified(host).getSocketFactory().createSocket(socket, null, true)) {
      tls.setUseClientMode(false);
      InputStream in = new BufferedInputStream(tls.getInputStream());
      converse(Request.read(in), in, tls.getOutputStream());
    }
  }

  private void converse(Request first, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    for (Request request = first; request != null; request = Request.read(in)) {
      ThirdParty player = stage.player(request.host());
      if (player == null) {
        answer(502, "", out);
      } else if (!perform(player.turn(stage.story()), out)) {
        return;
      }
    }
  }

  /** Returns whether the connection is good for another request. */
  private boolean perform(Turn turn, OutputStream out) throws IOException, InterruptedException {
    Thread.sleep(turn.afterMillis());
    Reply reply = turn.reply();
    switch (reply.ending()) {
      case ANSWER -> {
        StringBuilder headers = new StringBuilder();
        reply.headers().forEach((k, v) -> headers.append(k).append(": ").append(v).append("\r\n"));
        answer(reply.status(), headers.toString(), out);
        return true;
      }
      case RESET -> {
        socket.setSoLinger(true, 0); // makes close send a reset
        socket.close();
        return false;
      }
      case NONSENSE -> {
        out.write("lp0 on fire\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return false;
      }
    }
    throw new AssertionError(reply);
  }

  private static void answer(int status, String headers, OutputStream out) throws IOException {
    String body = "{\"status\":" + status + "}";
    String answer =
        "HTTP/1.1 "
            + status
            + " Demo\r\nContent-Type: application/json\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    out.write(answer.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
