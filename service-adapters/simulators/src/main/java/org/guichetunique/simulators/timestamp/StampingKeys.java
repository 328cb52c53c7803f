package org.guichetunique.simulators.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.guichetunique.simulators.certificate.Certificates;

/**
 * The authority that certifies the unit, the unit that stamps, and the list of revoked certificates, which is empty. Made
 * anew at each start and kept nowhere: what they sign proves nothing outside a demonstration.
 */
final class StampingKeys {

    static final String ALGORITHM = "SHA256withECDSA";

    private static final X500Name ISSUER = new X500Name("CN=Simulated time-stamping root, O=Guichet Unique, C=MA");
    private static final X500Name UNIT = new X500Name("CN=Simulated time-stamping unit, O=Guichet Unique, C=MA");
    private static final Duration VALID = Duration.ofDays(3650);
    private static final Duration LIST_VALID = Duration.ofDays(7);

    private final KeyPair issuerKeys;
    private final KeyPair unitKeys;
    private final X509CertificateHolder issuer;
    private final X509CertificateHolder unit;

    private StampingKeys(
            KeyPair issuerKeys, KeyPair unitKeys, X509CertificateHolder issuer, X509CertificateHolder unit) {
        this.issuerKeys = issuerKeys;
        this.unitKeys = unitKeys;
        this.issuer = issuer;
        this.unit = unit;
    }

    /** @param revoked where the list of revoked certificates will be found */
    static StampingKeys make(URI revoked) {
        try {
            KeyPair issuerKeys = Certificates.keys();
            KeyPair unitKeys = Certificates.keys();
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            X509CertificateHolder issuer = certificate(ISSUER, issuerKeys)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(issuerKeys.getPublic()))
                    .build(signer(issuerKeys));
            X509CertificateHolder unit = certificate(UNIT, unitKeys)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(issuerKeys.getPublic()))
                    .addExtension(Extension.cRLDistributionPoints, false, at(revoked))
                    .build(signer(issuerKeys));
            return new StampingKeys(issuerKeys, unitKeys, issuer, unit);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The keys of the time-stamping authority cannot be made", e);
        }
    }

    X509CertificateHolder issuer() {
        return issuer;
    }

    X509CertificateHolder unit() {
        return unit;
    }

    ContentSigner unitSigner() throws OperatorCreationException {
        return signer(unitKeys);
    }

    X509CRLHolder revoked() throws GeneralSecurityException, OperatorCreationException, IOException {
        Instant now = Instant.now();
        return new JcaX509v2CRLBuilder(new JcaX509CertificateConverter().getCertificate(issuer), Date.from(now))
                .setNextUpdate(Date.from(now.plus(LIST_VALID)))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuerKeys.getPublic()))
                .build(signer(issuerKeys));
    }

    private static JcaX509v3CertificateBuilder certificate(X500Name subject, KeyPair keys) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                ISSUER,
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(Duration.ofMinutes(5))),
                Date.from(now.plus(VALID)),
                subject,
                keys.getPublic());
    }

    private static CRLDistPoint at(URI revoked) {
        GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, revoked.toString());
        return new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(name)), null, null)
        });
    }

    private static ContentSigner signer(KeyPair keys) throws OperatorCreationException {
        return new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate());
    }
}
