package org.guichetunique.simulators.timestamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/**
 * {@code POST /time-stamps} with a request of RFC 3161 is answered with a token; {@code /time-stamps/authority.pem} is the
 * certificate to trust, {@code /time-stamps/revoked.crl} the list of revoked certificates.
 */
public final class TimeStampDesk implements HttpHandler {

    public static final String PATH = "/time-stamps";

    private static final String AUTHORITY = PATH + "/authority.pem";
    private static final String REVOKED = PATH + "/revoked.crl";

    /** Any number under the arc for examples: nobody's policy. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1");

    private static final int LARGEST_REQUEST = 10_000;

    private final StampingKeys keys;
    private final SecureRandom random = new SecureRandom();

    public TimeStampDesk(URI baseUrl) {
        this.keys = StampingKeys.make(URI.create(baseUrl + REVOKED));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean reads = exchange.getRequestMethod().equals("GET");
            if (path.equals(PATH) && exchange.getRequestMethod().equals("POST")) {
                byte[] request = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
                answer(exchange, "application/timestamp-reply", stamp(request));
            } else if (path.equals(AUTHORITY) && reads) {
                answer(exchange, "application/x-pem-file", pem(keys.issuer()));
            } else if (path.equals(REVOKED) && reads) {
                answer(exchange, "application/pkix-crl", keys.revoked().getEncoded());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The time-stamping authority cannot sign", e);
        }
    }

    private byte[] stamp(byte[] request) throws OperatorCreationException, GeneralSecurityException, IOException {
        try {
            return new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(request), new BigInteger(64, random), new Date())
                    .getEncoded();
        } catch (TSPException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private TimeStampTokenGenerator tokens() throws OperatorCreationException, TSPException {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSignerInfoGeneratorBuilder(digests).build(keys.unitSigner(), keys.unit()),
                digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                POLICY);
        tokens.addCertificates(new CollectionStore<>(List.of(keys.unit(), keys.issuer())));
        return tokens;
    }

    private static byte[] pem(X509CertificateHolder certificate) throws IOException {
        return ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
