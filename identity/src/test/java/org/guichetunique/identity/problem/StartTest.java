package org.guichetunique.identity.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"GUICHET_PORTAL_CLIENT_SECRET", "GUICHET_EXCHANGE_CLIENT_SECRET", "GUICHET_KEY_ENCRYPTION_SECRET"
            })
    void withoutASecretThereIsNoStartButASentence(String name) {
        assertThat(StartupSentence.of(() -> RunningIdentity.with(Map.of(name, ""))))
                .startsWith(name + " is missing: set it");
        assertThat(StartupSentence.of(() -> RunningIdentity.with(Map.of(name, "guessable"))))
                .startsWith(name + " is too short");
    }

    @Test
    void withoutADatabaseThereIsNoStartButASentence() {
        assertThat(StartupSentence.of(() -> RunningIdentity.with(
                        List.of(), Map.of("GUICHET_DATABASE_URL", "jdbc:postgresql://localhost:1/postgres"))))
                .startsWith("The database does not answer");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThat(StartupSentence.of(() -> RunningIdentity.with(Map.of("GUICHET_PORTAL_URL", "localhost:8080"))))
                .startsWith("GUICHET_PORTAL_URL must be an http or https address");
    }

    @Test
    void aFileOfCertificatesThatHoldsNoneIsRefused() {
        assertThat(StartupSentence.of(
                        () -> RunningIdentity.with(Map.of("GUICHET_EXCHANGE_CERTIFICATES", "/nowhere/at-all.pem"))))
                .startsWith("GUICHET_EXCHANGE_CERTIFICATES must name a file");
        assertThat(StartupSentence.of(() -> RunningIdentity.with(Map.of("GUICHET_EXCHANGE_CERTIFICATES", "pom.xml"))))
                .startsWith("GUICHET_EXCHANGE_CERTIFICATES");
    }
}
