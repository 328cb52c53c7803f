package org.guichetunique.casework.casefile.document.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Asks a time-stamping authority (RFC 3161) to state when a signature was made, and keeps what proves its answers later:
 * its certificates and its list of revoked ones.
 */
public final class TimeStamps {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 100_000;
    private static final int LARGEST_LIST = 5_000_000;

    /** Longer than this, a list of revoked certificates is asked for again, whatever it says of the next. */
    private static final Duration LIST_KEPT = Duration.ofHours(6);

    private final URI url;
    private final String authority;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final SecureRandom random = new SecureRandom();
    private @Nullable X509Certificate anchor;
    private @Nullable TimeStampProof proof;
    private Instant proofUntil = Instant.MIN;

    /**
     * @param url where the authority takes requests
     * @param authority where the certificate is that its answers must lead to: a file's path or an address
     */
    public TimeStamps(URI url, String authority) {
        this.url = url;
        this.authority = authority;
    }

    /**
     * The encoded token that states that these bytes were there now.
     *
     * @throws IOException when the authority does not answer, or nothing that can be relied on
     */
    byte[] stamp(byte[] signature) throws IOException {
        try {
            return ask(signature).getEncoded();
        } catch (GeneralSecurityException | TSPException | OperatorCreationException e) {
            throw new IOException("The time-stamping authority cannot be relied on", e);
        }
    }

    /**
     * What proves the tokens of this authority to somebody who cannot ask it any more.
     *
     * @throws IOException when it cannot be had
     */
    synchronized TimeStampProof proof() throws IOException {
        TimeStampProof known = proof;
        Instant now = Instant.now();
        if (known == null || proofUntil.isBefore(now)) {
            try {
                known = collect(ask(new byte[] {0}));
            } catch (GeneralSecurityException | TSPException | OperatorCreationException e) {
                throw new IOException("The time-stamping authority cannot be relied on", e);
            }
            proof = known;
            Instant next = now.plus(LIST_KEPT);
            proofUntil = known.validUntil() == null || known.validUntil().isAfter(next) ? next : known.validUntil();
        }
        return known;
    }

    private TimeStampToken ask(byte[] stamped)
            throws IOException, GeneralSecurityException, TSPException, OperatorCreationException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(stamped), new BigInteger(64, random));
        TimeStampResponse response = new TimeStampResponse(send(
                HttpRequest.newBuilder(url)
                        .timeout(LIMIT)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                LARGEST_ANSWER));
        response.validate(request);
        TimeStampToken token = response.getTimeStampToken();
        if (token == null || response.getStatus() > PKIStatus.GRANTED_WITH_MODS) {
            throw new TSPException("It refused: " + response.getStatusString());
        }
        TimeStampProof.verify(token, anchor());
        return token;
    }

    private TimeStampProof collect(TimeStampToken token) throws IOException, GeneralSecurityException {
        X509CertificateHolder unit = TimeStampProof.unit(token);
        URI list = TimeStampProof.revocationList(unit);
        byte[] crl = list == null
                ? null
                : send(HttpRequest.newBuilder(list).timeout(LIMIT).build(), LARGEST_LIST);
        return TimeStampProof.of(unit, anchor(), crl == null ? null : new X509CRLHolder(crl));
    }

    private byte[] send(HttpRequest request, int atMost) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), atMost));
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + " answered with " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking " + request.uri(), e);
        }
    }

    private synchronized X509Certificate anchor() throws IOException, GeneralSecurityException {
        X509Certificate known = anchor;
        if (known == null) {
            byte[] pem = authority.startsWith("http://") || authority.startsWith("https://")
                    ? send(
                            HttpRequest.newBuilder(URI.create(authority))
                                    .timeout(LIMIT)
                                    .build(),
                            LARGEST_ANSWER)
                    : Files.readAllBytes(Path.of(authority));
            known = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            anchor = known;
        }
        return known;
    }
}
