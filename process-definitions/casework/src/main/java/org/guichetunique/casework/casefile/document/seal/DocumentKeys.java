package org.guichetunique.casework.casefile.document.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.guichetunique.exchange.key.PrivateKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys that sign documents, the latest of which is in use, with the certificates that are published for them. */
public final class DocumentKeys {

    static final String SIGNATURE = "SHA256withECDSA";

    private static final String ALGORITHM = "EC";
    private static final String NAME = "CN=Guichet Unique - documents, O=Guichet Unique, C=MA";
    private static final int SERIAL_BITS = 127;

    /** A document is kept for a lifetime, and read by programs that ask whether its certificate was valid then. */
    private static final Duration VALID = Duration.ofDays(3650);

    private final JdbcClient database;
    private final PrivateKeys privateKeys;
    private final Duration maxAge;
    private final TransactionTemplate transactions;
    private @Nullable Signer current;

    /**
     * @param secret under which private keys are kept, at least 32 characters
     * @param maxAge after which another key takes over
     */
    public DocumentKeys(JdbcClient database, String secret, Duration maxAge, TransactionTemplate transactions) {
        this.database = database;
        this.privateKeys = new PrivateKeys(secret, "document keys", ALGORITHM);
        this.maxAge = maxAge;
        this.transactions = transactions;
    }

    record Signer(X509Certificate certificate, PrivateKey key, Instant createdAt) {}

    /** All that ever signed, latest first. */
    public List<X509Certificate> certificates() {
        return database.sql("select certificate from document_key order by created_at desc, id limit 100")
                .query((row, number) -> certificate(row.getBytes("certificate")))
                .list();
    }

    /** SHA-256 of the certificate, by which people compare it. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }

    /** The key in use; made now where there is none yet or the last has served its time. */
    synchronized Signer current(Instant now) {
        Signer known = current;
        if (known == null || known.createdAt().plus(maxAge).isBefore(now)) {
            known = transactions.execute(tx -> {
                // Two nodes that start at once share one key.
                database.sql("select pg_advisory_xact_lock(hashtext('document_key'))")
                        .query((row, number) -> "")
                        .single();
                Signer last = last();
                return last == null || last.createdAt().plus(maxAge).isBefore(now) ? next(now) : last;
            });
            current = known;
        }
        return java.util.Objects.requireNonNull(known);
    }

    private @Nullable Signer last() {
        return database.sql("select * from document_key order by created_at desc, id limit 1")
                .query((row, number) -> new Signer(
                        certificate(row.getBytes("certificate")),
                        privateKeys.unlock(row.getString("id"), row.getBytes("private_key")),
                        row.getTimestamp("created_at").toInstant()))
                .optional()
                .orElse(null);
    }

    private Signer next(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            X509Certificate certificate = certificate(certify(pair, now));
            String id = fingerprint(certificate);
            database.sql("""
                            insert into document_key (id, certificate, private_key, created_at)
                            values (:id, :certificate, :key, :at)
                            """)
                    .param("id", id)
                    .param("certificate", certificate.getEncoded())
                    .param("key", privateKeys.lock(id, pair.getPrivate()))
                    .param("at", Timestamp.from(now))
                    .update();
            return new Signer(certificate, pair.getPrivate(), now);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("No key for documents can be made", e);
        }
    }

    private static byte[] certify(KeyPair pair, Instant now)
            throws OperatorCreationException, CertIOException, IOException {
        X500Name name = new X500Name(NAME);
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(SERIAL_BITS, new SecureRandom()),
                        Date.from(now.minus(Duration.ofMinutes(5))),
                        Date.from(now.plus(VALID)),
                        name,
                        pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .build(new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate()))
                .getEncoded();
    }

    static X509Certificate certificate(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a certificate", e);
        }
    }
}
