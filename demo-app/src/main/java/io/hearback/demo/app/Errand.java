package io.hearback.demo.app;

/** One kind of work the shop does at a third party: publish a post, take a payment, send a text. */
interface Errand {
  String thirdParty();

  /** Does it once, for the post or order of that number; returns the HTTP status of the answer. */
  int run(int number) throws Exception;
}
