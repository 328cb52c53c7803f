package org.guichetunique.simulators.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A small certificate authority, thrown away after use: it signs what is asked for at once and keeps no key of its own.
 * Elliptic curves throughout (P-256).
 */
public final class Certificates {
    private static final int DAYS = 825;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair keys;
    private final X509Certificate certificate;

    private Certificates(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** Makes the files of a demonstration in a folder, protected by the password in {@code GUICHET_STORES_PASSWORD}. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var password = System.getenv().getOrDefault("GUICHET_STORES_PASSWORD", "");
        if (arguments.length != 1 || password.length() < 16) {
            System.err.println("Name a folder, and a password of 16 characters in GUICHET_STORES_PASSWORD");
            System.exit(2);
        }
        forDemonstration(Path.of(arguments[0]), password);
    }

    /**
     * {@code exchange.p12} (the exchange's certificate), {@code authorities.p12} (the authorities', for this machine),
     * {@code trust.p12} (whom both trust), {@code statements.p12} and {@code statements.pem} (the key with which the
     * exchange signs what it states, and its certificate). The last file written is {@code trust.p12}.
     *
     * @return who signed them
     */
    public static Certificates forDemonstration(Path folder, String password)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var issuer = authority("Guichet Unique demonstration");
        issuer.key(folder.resolve("exchange.p12"), password, "exchange", 0, DAYS);
        issuer.key(folder.resolve("authorities.p12"), password, "localhost", 0, DAYS);
        var statements = issuer.key(folder.resolve("statements.p12"), password, "exchange statements", 0, DAYS);
        Files.writeString(folder.resolve("statements.pem"), pem(statements));
        issuer.trust(folder.resolve("trust.p12"), password);
        return issuer;
    }

    public static Certificates authority(String name) throws GeneralSecurityException {
        var keys = keys();
        return new Certificates(keys, sign(name, keys, name, keys, 0, DAYS, true));
    }

    /**
     * Writes a key with a certificate that this authority signed, for TLS on both sides, on this machine.
     *
     * @param from days from now; negative for the past
     */
    public X509Certificate key(Path file, String password, String name, int from, int days)
            throws IOException, GeneralSecurityException {
        return key(file, password, name, from, days, "localhost");
    }

    /** The same for a machine of another name. */
    public X509Certificate key(Path file, String password, String name, int from, int days, String host)
            throws IOException, GeneralSecurityException {
        var pair = keys();
        var issuer = certificate.getSubjectX500Principal().getName().replace("CN=", "");
        var signed = sign(issuer, keys, name, pair, from, days, false, host);
        var store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
            store.setKeyEntry(name, pair.getPrivate(), password.toCharArray(), new Certificate[] {signed, certificate});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        write(store, file, password);
        return signed;
    }

    /** Writes whom to trust: this authority. */
    public void trust(Path file, String password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", certificate);
        write(store, file, password);
    }

    public static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** A fresh pair on the curve that every certificate here is made for. */
    public static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static X509Certificate sign(
            String issuer, KeyPair by, String name, KeyPair of, int from, int days, boolean mayIssue)
            throws GeneralSecurityException {
        return sign(issuer, by, name, of, from, days, mayIssue, "localhost");
    }

    private static X509Certificate sign(
            String issuer, KeyPair by, String name, KeyPair of, int from, int days, boolean mayIssue, String host)
            throws GeneralSecurityException {
        var start = Instant.now().minus(5, ChronoUnit.MINUTES).plus(from, ChronoUnit.DAYS);
        var builder = new JcaX509v3CertificateBuilder(
                new X500Principal("CN=" + issuer),
                new BigInteger(120, RANDOM),
                Date.from(start),
                Date.from(start.plus(days, ChronoUnit.DAYS)),
                new X500Principal("CN=" + name),
                of.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(mayIssue));
            if (!mayIssue) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                }));
                builder.addExtension(Extension.subjectAlternativeName, false, names(host));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static GeneralNames names(String host) {
        var name = new GeneralName(GeneralName.dNSName, host);
        return host.equals("localhost")
                ? new GeneralNames(new GeneralName[] {name, new GeneralName(GeneralName.iPAddress, "127.0.0.1")})
                : new GeneralNames(name);
    }

    private static void write(KeyStore store, Path file, String password) throws IOException, GeneralSecurityException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    /** For whoever sets the exchange up with these files: the names of the settings and their values. */
    public static Map<String, String> exchangeSettings(Path folder, String password) {
        return Map.of(
                "guichet.exchange.stores.exchange.file",
                folder.resolve("exchange.p12").toString(),
                "guichet.exchange.stores.exchange.password",
                password,
                "guichet.exchange.stores.authorities.file",
                folder.resolve("trust.p12").toString(),
                "guichet.exchange.stores.authorities.password",
                password,
                "guichet.exchange.stores.statements.file",
                folder.resolve("statements.p12").toString(),
                "guichet.exchange.stores.statements.password",
                password);
    }
}
