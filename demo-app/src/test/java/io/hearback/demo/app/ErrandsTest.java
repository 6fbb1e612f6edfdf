package io.hearback.demo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearback.demo.thirdparties.Rehearsal;
import io.hearback.demo.thirdparties.ThirdParties;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every errand, so every client, against the third parties behind their proxy. */
class ErrandsTest {
  private static final Rehearsal REHEARSAL = new Rehearsal();
  private static ThirdParties thirdParties;
  private static OkHttp okHttp;
  private static JavaClient javaClient;
  private static ApacheFour apacheFour;
  private static ApacheFive apacheFive;

  @BeforeAll
  static void configureJavaAsTheCommandLineDoes(@TempDir Path folder) throws Exception {
    thirdParties = REHEARSAL.open();
    Path trustStore = folder.resolve("trust.p12");
    thirdParties.writeTrustStore(trustStore);
    properties(thirdParties, trustStore).forEach(System::setProperty);
    // Java reads a trust store once, at the first use of TLS: here, while the file is there.
    okHttp = new OkHttp();
    javaClient = new JavaClient();
    apacheFour = new ApacheFour();
    apacheFive = new ApacheFive();
    new Telegram().run(1);
  }

  @AfterAll
  static void close() throws IOException {
    properties(thirdParties, Path.of("")).keySet().forEach(System::clearProperty);
    thirdParties.close();
  }

  @ParameterizedTest
  @MethodSource("all")
  void answersArrive(Errand errand) throws Exception {
    REHEARSAL.everybodyAnswers202();
    assertThat(errand.run(1)).isEqualTo(202);
    assertThat(errand.run(2)).isEqualTo(202);
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusalsArriveAsStatus(Errand errand) throws Exception {
    REHEARSAL.everybodyAnswers402();
    assertThat(errand.run(1)).isEqualTo(402);
    assertThat(errand.run(2)).isEqualTo(402);
  }

  @ParameterizedTest
  @MethodSource("oneOfEachClient")
  void resetsArriveAsIoException(Errand errand) {
    REHEARSAL.everybodyResets();
    assertThat(failure(errand)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @MethodSource("oneOfEachClient")
  void lateAnswersRunIntoTheClientsTimeout(Errand errand) {
    REHEARSAL.everybodyIsLate();
    assertThat(failure(errand))
        .isInstanceOfAny(SocketTimeoutException.class, HttpTimeoutException.class);
  }

  @Test
  void nonsenseIsAnIoException() {
    REHEARSAL.everybodyTalksNonsense();
    assertThat(failure(new Erp())).isInstanceOf(IOException.class);
  }

  @Test
  void shortLinkOnPlainHttpLeadsToPageOnHttps() throws IOException {
    REHEARSAL.everybodyAnswers402();
    assertThat(new LinkPreview(okHttp).run(3)).isEqualTo(402);
  }

  @Test
  void neglectedPageIsNotTrusted() {
    LinkPreview preview = new LinkPreview(okHttp);
    assertThatThrownBy(() -> preview.run(12)).isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void everyTwentiethCaptionIsGivenUp() {
    REHEARSAL.everybodyIsLate();
    assertThat(failure(new OpenAi(javaClient), 20)).isInstanceOf(CancellationException.class);
  }

  private static Throwable failure(Errand errand) {
    return failure(errand, 1);
  }

  private static Throwable failure(Errand errand, int number) {
    try {
      errand.run(number);
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (Exception e) {
      return e;
    }
    throw new AssertionError("no failure");
  }

  private static Stream<Errand> all() {
    return Stream.of(
        new Telegram(),
        new Slack(),
        new Erp(),
        new LinkedIn(javaClient),
        new OpenAi(javaClient),
        new Facebook(okHttp),
        new X(okHttp),
        new LinkPreview(okHttp),
        new Stripe(apacheFour),
        new PayPal(apacheFour),
        new Twilio(apacheFive),
        new Shopify(apacheFive));
  }

  private static List<Errand> oneOfEachClient() {
    return List.of(
        new Slack(),
        new LinkedIn(javaClient),
        new Facebook(okHttp),
        new PayPal(apacheFour),
        new Twilio(apacheFive));
  }

  private static Map<String, String> properties(ThirdParties proxy, Path trustStore) {
    String port = Integer.toString(proxy.port());
    return Map.of(
        "http.proxyHost",
        proxy.host(),
        "http.proxyPort",
        port,
        "https.proxyHost",
        proxy.host(),
        "https.proxyPort",
        port,
        "javax.net.ssl.trustStore",
        trustStore.toString(),
        "javax.net.ssl.trustStorePassword",
        "changeit");
  }
}
