package io.hearback.tests.app.drivers;

import io.hearback.tests.app.Answer;
import io.hearback.tests.app.Driver;
import io.hearback.tests.app.Request;
import java.io.IOException;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.GET;

/** Retrofit on OkHttp. */
public final class RetrofitClient implements Driver {
  /** The one remote method. */
  public interface Remote {
    @GET("/")
    Call<ResponseBody> get();
  }

  @Override
  public Answer send(Request request) throws IOException {
    Retrofit retrofit = new Retrofit.Builder().baseUrl(request.url).build();
    Response<ResponseBody> response = retrofit.create(Remote.class).get().execute();
    return new Answer("Retrofit", response.code(), response.body().string());
  }
}
