package io.hearback.demo.thirdparties;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that lives as long as this process: its key is never written anywhere.
 * Mints certificates for any host.
 */
final class Authority {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final X500Name name;
  private final KeyPair keys;
  private final X509Certificate certificate;

  Authority(String commonName) throws GeneralSecurityException {
    name = new X500Name("CN=" + commonName);
    keys = newKeys();
    certificate =
        sign(name, keys, new Extra(Extension.basicConstraints, new BasicConstraints(true)));
  }

  /** What a TLS server at that host needs. */
  SSLContext serverAt(String host) throws GeneralSecurityException, IOException {
    KeyPair hostKeys = newKeys();
    GeneralNames names = new GeneralNames(new GeneralName(GeneralName.dNSName, host));
    X509Certificate minted =
        sign(
            new X500Name("CN=" + host),
            hostKeys,
            new Extra(Extension.subjectAlternativeName, names));
    KeyStore store = emptyStore();
    store.setKeyEntry(
        host, hostKeys.getPrivate(), PASSWORD, new Certificate[] {minted, certificate});
    KeyManagerFactory keyManagers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keyManagers.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keyManagers.getKeyManagers(), null, null);
    return context;
  }

  /**
   * Writes a trust store with this authority and all that Java trusts anyway, so that whoever uses
   * it still reaches the real world.
   */
  void writeTrustStore(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    store.setCertificateEntry("demo", certificate);
    TrustManagerFactory usual =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    usual.init((KeyStore) null);
    int count = 0;
    for (TrustManager manager : usual.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        for (X509Certificate trusted : x509.getAcceptedIssuers()) {
          store.setCertificateEntry("java" + count++, trusted);
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
  }

  private X509Certificate sign(X500Name subject, KeyPair subjectKeys, Extra extra)
      throws GeneralSecurityException {
    Instant now = Instant.now();
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      name,
                      new BigInteger(64, new SecureRandom()),
                      Date.from(now.minus(1, ChronoUnit.DAYS)),
                      Date.from(now.plus(2, ChronoUnit.DAYS)),
                      subject,
                      subjectKeys.getPublic())
                  .addExtension(extra.id(), false, extra.value())
                  .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (OperatorCreationException | CertIOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private record Extra(ASN1ObjectIdentifier id, ASN1Encodable value) {}
}
