package io.hearback.demo.app;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/** Texts a customer that the parcel is on its way. */
final class Twilio implements Errand {
  private final ApacheFive apache;

  Twilio(ApacheFive apache) {
    this.apache = apache;
  }

  @Override
  public String thirdParty() {
    return "twilio";
  }

  @Override
  public int run(int number) throws IOException {
    HttpPost text =
        new HttpPost("https://api.twilio.com/2010-04-01/Accounts/AC00demo/Messages.json");
    text.setHeader("Authorization", "Basic ZGVtbzpkZW1v");
    text.setEntity(
        new UrlEncodedFormEntity(
            List.of(
                new BasicNameValuePair("To", "+15005550006"),
                new BasicNameValuePair("Body", "Your lamp no. " + number + " is on its way."))));
    return apache.execute(text);
  }
}
