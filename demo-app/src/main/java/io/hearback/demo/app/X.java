package io.hearback.demo.app;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Posts to X, asynchronously. */
final class X implements Errand {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttp okHttp;

  X(OkHttp okHttp) {
    this.okHttp = okHttp;
  }

  @Override
  public String thirdParty() {
    return "x";
  }

  @Override
  public int run(int number) throws InterruptedException, ExecutionException {
    Request post =
        new Request.Builder()
            .url("https://api.x.com/2/tweets")
            .header("Authorization", "Bearer demo")
            .post(RequestBody.create("{\"text\": \"Lamp no. " + number + "\"}", JSON))
            .build();
    Answer answer = new Answer();
    okHttp.client().newCall(post).enqueue(answer);
    return answer.status.get();
  }

  private static final class Answer implements Callback {
    final CompletableFuture<Integer> status = new CompletableFuture<>();

    @Override
    public void onResponse(Call call, Response response) throws IOException {
      try (response) {
        response.body().bytes();
        status.complete(response.code());
      } catch (IOException e) {
        status.completeExceptionally(e);
      }
    }

    @Override
    public void onFailure(Call call, IOException e) {
      status.completeExceptionally(e);
    }
  }
}
