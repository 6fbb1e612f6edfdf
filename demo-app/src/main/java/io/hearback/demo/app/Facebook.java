package io.hearback.demo.app;

import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.Request;
import okhttp3.Response;

/** Publishes to the shop's page. */
final class Facebook implements Errand {
  private final OkHttp okHttp;

  Facebook(OkHttp okHttp) {
    this.okHttp = okHttp;
  }

  @Override
  public String thirdParty() {
    return "facebook";
  }

  @Override
  public int run(int number) throws IOException {
    Request post =
        new Request.Builder()
            .url("https://graph.facebook.com/v21.0/me/feed")
            .post(
                new FormBody.Builder()
                    .add("message", "Lamp no. " + number + " is here!")
                    .add("access_token", "demo")
                    .build())
            .build();
    try (Response response = okHttp.client().newCall(post).execute()) {
      response.body().bytes();
      return response.code();
    }
  }
}
