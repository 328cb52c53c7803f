package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Calls in a person's name, at an authority that wants to see who, for whom and why. */
class PersonTokensTest {

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws Exception {
        town = new Town(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        town.close();
    }

    @Test
    void theAuthoritysLedgerShowsWhoAskedForWhomAndWhy() {
        String key = UUID.randomUUID().toString();

        assertThat(town.call("careful-newcomer.openSubscription", key)).isInstanceOf(Outcome.Answered.class);

        JsonNode asked = town.ledger(key).path("asked");
        assertThat(asked.path("person").asString()).isEqualTo(Town.PERSON);
        assertThat(asked.path("actor").asString()).isEqualTo("exchange");
        assertThat(asked.path("purpose").asString()).isEqualTo("birth-and-family-rights");
        assertThat(asked.path("case").asString()).isEqualTo(Town.CASE.toString());
    }

    @Test
    void oneTokenServesAllCallsOfACaseAndNoOtherCase() {
        town.call("careful-newcomer.getHolder");
        int before = town.signIn.given.get();

        for (int i = 0; i < 5; i++) {
            assertThat(town.call("careful-newcomer.getHolder")).isInstanceOf(Outcome.Answered.class);
        }
        assertThat(town.signIn.given).hasValue(before);

        assertThat(town.exchange.call(as(Town.PERSON, UUID.randomUUID(), "another-procedure")))
                .isInstanceOf(Outcome.Answered.class);
        assertThat(town.exchange.call(as("6f2a4c1e-0000-4000-8000-00000000000f", Town.CASE, "birth-and-family-rights")))
                .isInstanceOf(Outcome.Answered.class);
        assertThat(town.signIn.given).hasValue(before + 2);
    }

    @Test
    void withoutAPersonNothingIsSent() {
        assertThat(town.exchange.call(as(null, Town.CASE, "birth-and-family-rights")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.TOKEN));
    }

    @Test
    void withoutAKeyToSignWithTheCallFailsAndSaysSo() throws Exception {
        try (Town keyless = new Town(folder.resolve("keyless"), properties -> {
            properties.remove("guichet.exchange.stores.statements.file");
            return properties;
        })) {
            assertThat(keyless.call("careful-newcomer.getHolder"))
                    .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.TOKEN);
                        assertThat(failed.detail()).contains("no_signing_key");
                    });
        }
    }

    private static Call as(@Nullable String person, UUID caseId, String purpose) {
        Call usual = town.about("AB100001", "careful-newcomer.getHolder", "key");
        return new Call(
                UUID.randomUUID(),
                usual.operation(),
                usual.bindings(),
                usual.data(),
                usual.idempotencyKey(),
                purpose,
                caseId,
                person);
    }
}
