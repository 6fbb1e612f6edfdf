package io.hearback.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DemoTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine demo =
      new CommandLine(new Demo()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void helpNamesEveryOption() {
    assertThat(demo.execute("--help")).isZero();
    assertThat(out.toString()).contains("./demo", "--endpoint", "--seconds", "--help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:4318", "ftp://localhost", "http://", "http://my_host", "http:// "})
  void whatIsNoEndpointIsRefusedWithTheRemedy(String text) {
    assertThat(demo.execute("--endpoint", text)).isEqualTo(2);
    assertThat(err.toString())
        .contains("\"" + text + "\" is no endpoint; write it like http://localhost:4318");
  }

  @Test
  void noTimeAtAllIsRefused() {
    assertThat(demo.execute("--seconds", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--seconds: at least 1");
  }
}
