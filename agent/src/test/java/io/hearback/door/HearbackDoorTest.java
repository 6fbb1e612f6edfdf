package io.hearback.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HearbackDoorTest {

  private final List<String> passed = new ArrayList<>();

  @AfterEach
  void close() {
    HearbackDoor.open(null);
  }

  @Test
  void untilItIsOpenNothingIsWatched() {
    assertThat(HearbackDoor.enter("x.com", 443, "https")).isNull();
    assertThat(HearbackDoor.asksPath(null)).isFalse();
    assertThat(HearbackDoor.inside(null, this)).isNull();
    assertThat(HearbackDoor.begin(null, this)).isNull();
    assertThat(HearbackDoor.find(this)).isNull();
    HearbackDoor.attempt(this);
    HearbackDoor.body(this, this);
    HearbackDoor.decoded(this);
    HearbackDoor.asking(this);
    HearbackDoor.readThrough(this);
    HearbackDoor.over(this, null, false);
    HearbackDoor.closed(this, null);
    assertThat(HearbackDoor.reading(this)).isNull();
    assertThat(HearbackDoor.beginFuture(null, this)).isNull();
    HearbackDoor.follow(new CompletableFuture<>());
    HearbackDoor.handOver(this, this);
    HearbackDoor.fault(new Error(), "OkHttp");
  }

  @Test
  void aCallWithoutHostIsNotWatched() {
    HearbackDoor.open(new Recording());
    assertThat(HearbackDoor.enter(null, 443, "https")).isNull();
    assertThat(passed).isEmpty();
  }

  @Test
  void everythingPassesAsItIs() {
    HearbackDoor.open(new Recording());
    Error error = new Error("e");
    assertThat(HearbackDoor.enter("x.com", 1, "http")).isEqualTo("started");
    assertThat(HearbackDoor.asksPath("call")).isTrue();
    assertThat(HearbackDoor.enter("call", "x.com", "/a")).isEqualTo("started at");
    assertThat(HearbackDoor.inside("call", "owner")).isEqualTo("inside");
    HearbackDoor.attempt("owner");
    HearbackDoor.body("owner", "body");
    HearbackDoor.decoded("decoder");
    HearbackDoor.asking("body");
    HearbackDoor.readThrough("stream");
    HearbackDoor.left("call", "owner", 200, error, true, 6);
    HearbackDoor.prepared("call", "owner", error, 6);
    HearbackDoor.over("body", error, true);
    HearbackDoor.closed("body", error);
    assertThat(HearbackDoor.reading("body")).isEqualTo("being read");
    HearbackDoor.read("call");
    assertThat(HearbackDoor.begin("call", "key")).isEqualTo("under way");
    assertThat(HearbackDoor.find("key")).isEqualTo("found");
    HearbackDoor.attempted("call");
    HearbackDoor.answered("call", 201);
    HearbackDoor.ended("call", 202, error, false);
    HearbackDoor.handOver("from", "to");
    HearbackDoor.cancelled("call");
    assertThat(HearbackDoor.beginFuture("call", "key")).isEqualTo("future");
    HearbackDoor.begun("call");
    HearbackDoor.follow(new CompletableFuture<>());
    HearbackDoor.awaiting();
    HearbackDoor.interrupted();
    HearbackDoor.fault(error, "OkHttp");
    assertThat(passed)
        .containsExactly(
            "start x.com 1 http",
            "needsPath call",
            "startAt call x.com /a",
            "startInside call owner",
            "tryOnce owner",
            "openBody owner body",
            "wrapBody decoder",
            "askFor body",
            "wrapAskedFor stream",
            "leave call owner 200 java.lang.Error: e true 6",
            "leavePart call owner java.lang.Error: e 6",
            "endBody body java.lang.Error: e true",
            "closeBody body java.lang.Error: e",
            "awaitBytes body",
            "gotBytes call",
            "startUnderWay call key",
            "underWay key",
            "tryAgain call",
            "answer call 201",
            "end call 202 java.lang.Error: e false",
            "rename from to",
            "cancel call",
            "startFuture call key",
            "expectFuture call",
            "followUp",
            "await",
            "interrupt",
            "noteFault OkHttp java.lang.Error: e");
  }

  @Test
  void onlyJdkTypesPass() {
    assertThat(HearbackDoor.class.getDeclaredMethods())
        .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
        .filteredOn(method -> !method.getName().equals("open"))
        .allSatisfy(
            method -> {
              assertThat(method.getReturnType()).matches(HearbackDoorTest::isOfTheJdk);
              assertThat(Arrays.asList(method.getParameterTypes()))
                  .allMatch(HearbackDoorTest::isOfTheJdk);
            });
  }

  @Test
  void itIsOneClass() throws Exception {
    // A second one would have to be defined in java.lang as well.
    assertThat(HearbackDoor.class.getDeclaredClasses()).isEmpty();
    for (Method method : HearbackDoor.class.getDeclaredMethods()) {
      assertThat(method.isSynthetic()).describedAs("%s", method).isFalse();
    }
  }

  private static boolean isOfTheJdk(Class<?> type) {
    return type.isPrimitive() || type.getName().startsWith("java.");
  }

  private final class Recording extends HearbackDoor {

    private Object pass(Object answer, Object... what) {
      StringBuilder line = new StringBuilder();
      for (Object part : what) {
        line.append(line.length() == 0 ? "" : " ").append(part);
      }
      passed.add(line.toString());
      return answer;
    }

    @Override
    protected Object start(String host, int port, String scheme) {
      return pass("started", "start", host, port, scheme);
    }

    @Override
    protected boolean needsPath(Object call) {
      return (Boolean) pass(true, "needsPath", call);
    }

    @Override
    protected Object startAt(Object call, String host, String path) {
      return pass("started at", "startAt", call, host, path);
    }

    @Override
    protected Object startInside(Object call, Object owner) {
      return pass("inside", "startInside", call, owner);
    }

    @Override
    protected void tryOnce(Object owner) {
      pass(null, "tryOnce", owner);
    }

    @Override
    protected void openBody(Object owner, Object body) {
      pass(null, "openBody", owner, body);
    }

    @Override
    protected void askFor(Object body) {
      pass(null, "askFor", body);
    }

    @Override
    protected void wrapAskedFor(Object stream) {
      pass(null, "wrapAskedFor", stream);
    }

    @Override
    protected void wrapBody(Object body) {
      pass(null, "wrapBody", body);
    }

    @Override
    protected void leave(
        Object call, Object owner, int status, Throwable thrown, boolean cancelled, long start) {
      pass(null, "leave", call, owner, status, thrown, cancelled, start);
    }

    @Override
    protected void leavePart(Object call, Object owner, Throwable thrown, long start) {
      pass(null, "leavePart", call, owner, thrown, start);
    }

    @Override
    protected void endBody(Object body, Throwable thrown, boolean cancelled) {
      pass(null, "endBody", body, thrown, cancelled);
    }

    @Override
    protected void closeBody(Object body, Throwable thrown) {
      pass(null, "closeBody", body, thrown);
    }

    @Override
    protected Object awaitBytes(Object body) {
      return pass("being read", "awaitBytes", body);
    }

    @Override
    protected void gotBytes(Object call) {
      pass(null, "gotBytes", call);
    }

    @Override
    protected Object startUnderWay(Object call, Object key) {
      return pass("under way", "startUnderWay", call, key);
    }

    @Override
    protected Object underWay(Object key) {
      return pass("found", "underWay", key);
    }

    @Override
    protected void tryAgain(Object call) {
      pass(null, "tryAgain", call);
    }

    @Override
    protected void answer(Object call, int status) {
      pass(null, "answer", call, status);
    }

    @Override
    protected void end(Object call, int status, Throwable thrown, boolean cancelled) {
      pass(null, "end", call, status, thrown, cancelled);
    }

    @Override
    protected void rename(Object from, Object to) {
      pass(null, "rename", from, to);
    }

    @Override
    protected void cancel(Object call) {
      pass(null, "cancel", call);
    }

    @Override
    protected Object startFuture(Object call, Object key) {
      return pass("future", "startFuture", call, key);
    }

    @Override
    protected void expectFuture(Object call) {
      pass(null, "expectFuture", call);
    }

    @Override
    protected void followUp(CompletableFuture<?> future) {
      pass(null, "followUp");
    }

    @Override
    protected void await() {
      pass(null, "await");
    }

    @Override
    protected void interrupt() {
      pass(null, "interrupt");
    }

    @Override
    protected void noteFault(String client, Throwable thrown) {
      pass(null, "noteFault", client, thrown);
    }
  }
}
