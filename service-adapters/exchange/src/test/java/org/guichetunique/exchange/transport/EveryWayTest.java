package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.dictionary.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One contract, spoken in every way: whoever calls cannot tell the difference. */
class EveryWayTest {

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

    @AfterEach
    void endTroubles() {
        town.endTroubles();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "careful", "sealed", "road", "soap", "elder"})
    void aQuestionIsAnsweredInTheWordsOfTheDictionary(String way) {
        Outcome outcome = town.call(way + "-newcomer.getHolder");

        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Answered.class);
        Outcome.Answered answered = (Outcome.Answered) outcome;
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.values().get(Address.of("holder.sex")).asString()).isEqualTo("female");
        assertThat(answered.values().get(Address.of("holder.familyName")).asString())
                .isEqualTo("Bennani");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "careful", "sealed", "road", "soap", "elder"})
    void aChangeTakesEffectOnceHoweverOftenItIsSent(String way) {
        String key = UUID.randomUUID().toString();

        Outcome first = town.call(way + "-newcomer.openSubscription", key);
        Outcome second = town.call(way + "-newcomer.openSubscription", key);

        assertThat(first).as("%s", first).isInstanceOf(Outcome.Answered.class);
        assertThat(((Outcome.Answered) first).status()).isEqualTo(201);
        assertThat(second).isEqualTo(first);
        JsonNode entry = town.ledger(key);
        assertThat(entry.path("calls").asInt()).isEqualTo(2);
        assertThat(entry.path("effects").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "careful", "sealed", "road", "soap", "elder"})
    void aRefusalIsAnAnswerWithItsCode(String way) {
        Outcome stranger = town.exchange.call(town.about("ZZ999999", way + "-newcomer.getHolder", "key"));
        assertThat(stranger).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("UNKNOWN_HOLDER");
            assertThat(refused.status()).isEqualTo(404);
        });
        town.trouble(way + "-newcomer", "refuse", "\"code\": \"ALREADY_OPEN\", \"times\": 1");
        assertThat(town.call(way + "-newcomer.openSubscription"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(409));
    }

    /** Faults 13 to 16, 20 and 21. The last column: whether the authority may have acted. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "soap, refuseConnections, CONNECTION_LOST, true, ''",
        "soap, neverAnswer, TIME_LIMIT, true, ''",
        "soap, drip, TIME_LIMIT, true, ''",
        "soap, dropAfterApplying, CONNECTION_LOST, true, ''",
        "soap, fail, AUTHORITY_ERROR, true, ''",
        "soap, errorIn200, AUTHORITY_ERROR, true, ''",
        "soap, unavailable, UNAVAILABLE, true, '\"retryAfterSeconds\": 7'",
        "soap, tooMany, TOO_MANY_CALLS, false, '\"retryAfterSeconds\": 7'",
        "soap, malformed, INVALID_ANSWER, true, ''",
        "soap, truncated, CONNECTION_LOST, true, ''",
        "soap, huge, ANSWER_TOO_LARGE, true, ''",
        "soap, deeplyNested, INVALID_ANSWER, true, ''",
        "soap, wrongSchema, INVALID_ANSWER, true, ''",
        "soap, redirect, REDIRECTED, false, ''",
        "elder, fail, AUTHORITY_ERROR, true, ''",
        "elder, errorIn200, AUTHORITY_ERROR, true, ''",
        "elder, unavailable, UNAVAILABLE, true, '\"retryAfterSeconds\": 7'",
        "elder, malformed, INVALID_ANSWER, true, ''",
        "elder, wrongSchema, INVALID_ANSWER, true, ''",
        "road, neverAnswer, TIME_LIMIT, true, ''",
        "road, drip, TIME_LIMIT, true, ''",
        "road, fail, AUTHORITY_ERROR, true, ''",
        "road, huge, ANSWER_TOO_LARGE, true, ''",
        "road, tooMany, TOO_MANY_CALLS, false, '\"retryAfterSeconds\": 7'",
        "sealed, neverAnswer, TIME_LIMIT, true, ''",
        "sealed, drip, TIME_LIMIT, true, ''",
        "sealed, dropAfterApplying, CONNECTION_LOST, true, ''",
        "sealed, malformed, INVALID_ANSWER, true, ''",
        "sealed, deeplyNested, INVALID_ANSWER, true, ''",
        "plain, errorIn200, INVALID_ANSWER, true, ''",
        "plain, redirect, REDIRECTED, false, ''",
    })
    void whatGoesWrongIsCalledTheSame(String way, String behaviour, Reason reason, boolean applied, String more) {
        town.trouble(way + "-newcomer", behaviour, "\"times\": 1" + (more.isEmpty() ? "" : ", " + more));

        Outcome outcome = town.call(way + "-newcomer.openSubscription");

        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Failed.class);
        Outcome.Failed failed = (Outcome.Failed) outcome;
        assertThat(failed.reason()).isEqualTo(reason);
        assertThat(failed.applied()).isEqualTo(applied);
        if (more.contains("retryAfter")) {
            assertThat(failed.retryAfter()).hasSeconds(7);
        }
    }

    @Test
    void anAuthorityIsSpokenToInItsOwnWayOnly() {
        assertThat(town.desk("GET", "/road-newcomer/holders/AB100001", "")
                        .path("code")
                        .asString())
                .isEqualTo("NO_SUCH_AUTHORITY");
        assertThat(town.desk("GET", "/filing-newcomer/holders/AB100001", "")
                        .path("code")
                        .asString())
                .isEqualTo("NO_SUCH_AUTHORITY");
        assertThat(town.desk("GET", "/sealed-newcomer/holders/AB100001", "")
                        .path("code")
                        .asString())
                .isEqualTo("CERTIFICATE_REQUIRED");
    }
}
