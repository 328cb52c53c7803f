package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 23, from the contract to the wire: without permission nobody is called on this machine, in no way. */
class ForbiddenAddressTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "road", "soap", "sealed"})
    void anAuthorityOnThisMachineIsNotCalled(String way) throws Exception {
        try (Town town = new Town(folder, properties -> {
            properties.remove("guichet.exchange.allowed-networks");
            return properties;
        })) {
            Outcome outcome = town.call(way + "-newcomer.openSubscription", "never-sent");

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
                assertThat(failed.applied()).isFalse();
                assertThat(failed.passing()).isFalse();
            });
            assertThat(town.ledger("never-sent").path("code").asString()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void onlyTheNetworkThatIsAllowedIsCalled() throws Exception {
        try (Town town = new Town(folder, properties -> {
            properties.put("guichet.exchange.allowed-networks", "127.99.0.0/16");
            return properties;
        })) {
            assertThat(town.call("plain-newcomer.getHolder"))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS));
        }
    }
}
