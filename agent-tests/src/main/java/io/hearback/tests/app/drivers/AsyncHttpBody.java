package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Opened;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.asynchttpclient.AsyncCompletionHandler;
import org.asynchttpclient.AsyncHandler.State;
import org.asynchttpclient.HttpResponseBodyPart;
import org.asynchttpclient.HttpResponseStatus;
import org.asynchttpclient.Response;

/** A body that the application reads as it comes, and stops by the state it gives back. */
final class AsyncHttpBody extends AsyncCompletionHandler<Response> implements Opened {
  private static final byte[] END = {};

  private final BlockingQueue<Object> coming = new LinkedBlockingQueue<>();
  private final String throwsIn;
  private boolean answered;
  private int status;
  private volatile boolean closed;
  private byte[] rest = END;
  private int at;

  AsyncHttpBody() {
    this("");
  }

  /** A handler that throws at one of its steps. */
  AsyncHttpBody(String throwsIn) {
    this.throwsIn = throwsIn;
  }

  void awaitHead() throws Exception {
    status = (Integer) next();
  }

  /** Comes again for each time the client tries again, in the middle of a body too. */
  @Override
  public State onStatusReceived(HttpResponseStatus head) throws Exception {
    super.onStatusReceived(head);
    if (!answered) {
      answered = true;
      coming.add(head.getStatusCode());
    }
    return State.CONTINUE;
  }

  @Override
  public State onBodyPartReceived(HttpResponseBodyPart part) {
    throwAt("throws-in-body");
    if (part.getBodyPartBytes().length > 0) {
      coming.add(part.getBodyPartBytes());
    }
    return closed ? State.ABORT : State.CONTINUE;
  }

  @Override
  public void onThrowable(Throwable failure) {
    coming.add(failure);
  }

  @Override
  public Response onCompleted(Response response) {
    throwAt("throws-at-end");
    coming.add(END);
    return response;
  }

  private void throwAt(String step) {
    if (throwsIn.equals(step)) {
      throw new IllegalStateException(step);
    }
  }

  @Override
  public String head() {
    return "http " + status;
  }

  @Override
  public int read(byte[] buffer) throws Exception {
    if (at == rest.length) {
      rest = (byte[]) next();
      at = 0;
      if (rest == END) {
        return -1;
      }
    }
    int n = Math.min(buffer.length, rest.length - at);
    System.arraycopy(rest, at, buffer, 0, n);
    at += n;
    return n;
  }

  private Object next() throws Exception {
    Object next = coming.take();
    if (next instanceof Exception) {
      throw (Exception) next;
    }
    return next;
  }

  @Override
  public void close() {
    closed = true;
  }
}
