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
    assertThat(HearbackDoor.once(null, this)).isNull();
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
    assertThat(HearbackDoor.once("call", "owner")).isEqualTo("started once");
    long start = System.nanoTime();
    HearbackDoor.ended("call", 200, error, true, start);
    HearbackDoor.endedOnce("call", "owner", 201, error, start);
    HearbackDoor.left("call", "owner", error, start);
    HearbackDoor.follow("call", new CompletableFuture<>(), "OkHttp", 7);
    HearbackDoor.awaiting();
    HearbackDoor.interrupted();
    HearbackDoor.fault(error, "OkHttp");
    assertThat(passed)
        .containsExactly(
            "start x.com 1 http",
            "needsPath call",
            "startAt call x.com /a",
            "startOnce call owner",
            "end call 200 java.lang.Error: e true",
            "endOnce call owner 201 java.lang.Error: e",
            "leave call owner java.lang.Error: e",
            "followUp call OkHttp 7",
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
    protected Object startOnce(Object call, Object owner) {
      return pass("started once", "startOnce", call, owner);
    }

    @Override
    protected void end(Object call, int status, Throwable thrown, boolean cancelled, long nanos) {
      assertThat(nanos).isNotNegative();
      pass(null, "end", call, status, thrown, cancelled);
    }

    @Override
    protected void endOnce(Object call, Object owner, int status, Throwable thrown, long nanos) {
      assertThat(nanos).isNotNegative();
      pass(null, "endOnce", call, owner, status, thrown);
    }

    @Override
    protected void leave(Object call, Object owner, Throwable thrown, long nanos) {
      assertThat(nanos).isNotNegative();
      pass(null, "leave", call, owner, thrown);
    }

    @Override
    protected void followUp(Object call, CompletableFuture<?> future, String client, long start) {
      pass(null, "followUp", call, client, start);
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
