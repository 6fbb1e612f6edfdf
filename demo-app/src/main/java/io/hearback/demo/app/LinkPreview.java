package io.hearback.demo.app;

import java.io.IOException;
import java.util.List;
import okhttp3.Request;
import okhttp3.Response;

/** Fetches whatever page a customer linked to, to show a preview of it. Any host may come along. */
final class LinkPreview implements Errand {
  private static final List<String> LINKS =
      List.of(
          "https://blog.example.org/lamps",
          "https://magazine.example.net/design",
          "https://photos.example.org/42",
          "http://go.example.com/lamp");
  private static final String NEGLECTED = "https://neglected.example.net/";

  private final OkHttp okHttp;

  LinkPreview(OkHttp okHttp) {
    this.okHttp = okHttp;
  }

  @Override
  public String thirdParty() {
    return "previews";
  }

  @Override
  public int run(int number) throws IOException {
    String link = number % 12 == 0 ? NEGLECTED : LINKS.get(number % LINKS.size());
    try (Response page =
        okHttp.client().newCall(new Request.Builder().url(link).build()).execute()) {
      page.body().bytes();
      return page.code();
    }
  }
}
