package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.simulators.certificate.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides look at the other's certificate, and what does not satisfy them ends before anything is asked. */
class MutualTlsTest {

    @TempDir
    private Path folder;

    @Test
    void aCertificateOfAnotherAuthorityIsNotLetIn() throws Exception {
        Path own = folder.resolve("own.p12");
        Certificates.authority("Somebody else").key(own, Town.PASSWORD, "exchange", 0, 30);

        refused(own, "exchange");
    }

    @Test
    void anExpiredCertificateIsNamedBeforeAnythingIsSent() throws Exception {
        Path own = folder.resolve("own.p12");
        Certificates.authority("Somebody").key(own, Town.PASSWORD, "exchange", -30, 10);

        assertThat(refused(own, "exchange").detail()).contains("exchange").contains("expired");
    }

    @Test
    void anAuthorityThatAnotherAuthorityVouchesForIsNotTrusted() throws Exception {
        Path trust = folder.resolve("trust.p12");
        Certificates.authority("Somebody else").trust(trust, Town.PASSWORD);

        refused(trust, "authorities");
    }

    @Test
    void aKeyStoreThatIsNotThereIsNamed() throws Exception {
        assertThat(refused(folder.resolve("missing.p12"), "exchange").detail()).contains("'exchange'");
    }

    @Test
    void theAuthorityMustBearTheNameUnderWhichItIsCalled() throws Exception {
        Path stores = Files.createDirectories(folder.resolve("certificates"));
        try (Town town = new Town(folder, properties -> properties, issuer -> {
            issuer.key(stores.resolve("authorities.p12"), Town.PASSWORD, "other", 0, 30, "other.example");
        })) {
            assertThat(town.call("sealed-newcomer.getHolder")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.reason()).isEqualTo(Reason.CERTIFICATE);
                assertThat(failed.applied()).isFalse();
            });
        }
    }

    @Test
    void whoShowsNoCertificateGetsNoWord() throws Exception {
        try (Town town = new Town(folder)) {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(folder.resolve("certificates/trust.p12"))) {
                trust.load(in, Town.PASSWORD.toCharArray());
            }
            TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
            trusted.init(trust);
            SSLContext nameless = SSLContext.getInstance("TLS");
            nameless.init(null, trusted.getTrustManagers(), null);
            try (HttpClient http = HttpClient.newBuilder().sslContext(nameless).build()) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(town.authorities.tlsUrl() + "/sealed-newcomer/holders/AB100001"))
                        .build();
                assertThatThrownBy(() -> http.send(request, HttpResponse.BodyHandlers.ofString()))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private Outcome.Failed refused(Path file, String store) throws Exception {
        try (Town town = new Town(folder, properties -> {
            properties.put("guichet.exchange.stores." + store + ".file", file.toString());
            return properties;
        })) {
            Outcome outcome = town.call("sealed-newcomer.openSubscription", "never-sent");

            assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Failed.class);
            Outcome.Failed failed = (Outcome.Failed) outcome;
            assertThat(failed.reason()).isEqualTo(Reason.CERTIFICATE);
            assertThat(failed.applied()).isFalse();
            assertThat(town.ledger("never-sent").path("code").asString()).isEqualTo("NOT_FOUND");
            return failed;
        }
    }
}
