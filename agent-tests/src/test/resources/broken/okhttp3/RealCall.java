package okhttp3;

/** Has the shape of OkHttp's, and nothing that the agent's advice asks of it works. */
public class RealCall implements Call {
  final Request originalRequest = new Request();

  public static void main(String[] arguments) throws InterruptedException {
    int answers = 0;
    int calls = 0;
    int asked = 0;
    long end = System.currentTimeMillis() + 60_000;
    // Until the advice is out again: then a call asks for nothing any more.
    do {
      asked = Request.asked;
      calls++;
      answers += new RealCall().getResponseWithInterceptorChain() == null ? 0 : 1;
      if (calls >= 100) {
        Thread.sleep(1);
      }
    } while (Request.asked > asked && System.currentTimeMillis() < end);
    System.out.println(answers == calls ? "all calls were answered" : "a call was disturbed");
    System.out.println(Request.asked);
  }

  @Override
  public boolean isCanceled() {
    return false;
  }

  Response getResponseWithInterceptorChain() {
    return new Response();
  }
}
