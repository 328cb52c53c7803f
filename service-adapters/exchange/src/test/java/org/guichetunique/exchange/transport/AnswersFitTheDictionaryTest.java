package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.guichetunique.exchange.call.LateReply;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that is not of its element's kind gets into a case, whatever a contract's schema lets through. */
class AnswersFitTheDictionaryTest {

    /** Its schema says nothing of what a value looks like. */
    private static final String PATH = """
            /things:
              get:
                operationId: ask
                x-label: {fr: Essai, ar: اختبار, en: Probe}
                x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                x-repeatable: true
                responses:
                  '200':
                    description: ok
                    content:
                      application/json:
                        schema:
                          x-subject: probe
                          required: [text]
                          properties:
                            text: {x-data-element: probe.text}
                            free: {x-data-element: probe.free}
                            day: {x-data-element: probe.day}
                            hour: {x-data-element: probe.hour}
                            count: {x-data-element: probe.count}
                            amount: {x-data-element: probe.amount}
                            rate: {x-data-element: probe.rate}
                            flag: {x-data-element: probe.flag}
                            colour: {x-data-element: probe.colour, x-code-list: {'1': red, '2': blue}}
                            inner:
                              properties:
                                free: {x-data-element: probe.free, x-subject: other}
            """;

    private static final List<String> NAMES =
            List.of("text", "free", "day", "hour", "count", "amount", "rate", "flag", "colour", "inner", "unknown");
    private static final List<String> VALUES = List.of(
            "\"Rabat\"",
            "\" Fès \"",
            "\"\"",
            "\"2026-02-29\"",
            "\"2028-02-29\"",
            "\"9999-12-31\"",
            "\"09:05\"",
            "7",
            "1e400",
            "-0.001",
            "12345678901234567890",
            "true",
            "null",
            "[]",
            "[\"a\"]",
            "{}",
            "{\"free\": 1}",
            "1",
            "2.5",
            "{\"free\": [1]}",
            "\"red\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[[{\"free\": null}]]",
            "2",
            "\"a\\u202eb\"");

    @TempDir
    private static Path folder;

    private static Office office;

    @BeforeAll
    static void start() throws Exception {
        office = new Office(folder, PATH);
    }

    @AfterAll
    static void stop() throws Exception {
        office.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /text   | probe.text   | {"text": ["Rabat"]}
            /text   | probe.text   | {"text": {"line": "Rabat"}}
            /text   | probe.text   | {"text": 12}
            /text   | probe.text   | {"text": true}
            /text   | probe.text   | {"text": "rabat"}
            /text   | probe.text   | {"text": "Rabatville"}
            /text   | probe.text   | {"text": " "}
            /text   | probe.text   | {"text": "Rab\\u0000at"}
            /free   | probe.free   | {"text": "Rabat", "free": ["a"]}
            /day    | probe.day    | {"text": "Rabat", "day": "2026-01-31T00:00:00Z"}
            /day    | probe.day    | {"text": "Rabat", "day": "31/01/2026"}
            /day    | probe.day    | {"text": "Rabat", "day": "2026-02-29"}
            /day    | probe.day    | {"text": "Rabat", "day": 20260131}
            /day    | probe.day    | {"text": "Rabat", "day": [2026, 1, 31]}
            /hour   | probe.hour   | {"text": "Rabat", "hour": "9:05"}
            /hour   | probe.hour   | {"text": "Rabat", "hour": "24:00"}
            /count  | probe.count  | {"text": "Rabat", "count": "7"}
            /count  | probe.count  | {"text": "Rabat", "count": 7.5}
            /count  | probe.count  | {"text": "Rabat", "count": 100}
            /count  | probe.count  | {"text": "Rabat", "count": 0}
            /amount | probe.amount | {"text": "Rabat", "amount": 1.005}
            /amount | probe.amount | {"text": "Rabat", "amount": "12,50"}
            /amount | probe.amount | {"text": "Rabat", "amount": -1}
            /rate   | probe.rate   | {"text": "Rabat", "rate": 1e400}
            /flag   | probe.flag   | {"text": "Rabat", "flag": "true"}
            /flag   | probe.flag   | {"text": "Rabat", "flag": 1}
            /colour | probe.colour | {"text": "Rabat", "colour": "3"}
            /colour | probe.colour | {"text": "Rabat", "colour": ["1"]}
            /inner/free | probe.free | {"text": "Rabat", "inner": {"free": {}}}
            """)
    void whatDoesNotFitItsElementIsAFailureThatNamesIt(String path, String element, String answer) {
        office.answers(answer);

        for (Outcome outcome : List.of(now(), later(answer))) {
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.reason()).isEqualTo(Reason.INVALID_ANSWER);
                assertThat(failed.passing()).as("tried again").isTrue();
                assertThat(failed.detail()).contains(path + " is ").contains(element);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            probe.text   | "Fés"        | {"text": " Fe\\u0301s "}
            probe.day    | "9999-12-31" | {"text": "Rabat", "day": "9999-12-31"}
            probe.hour   | "09:05"      | {"text": "Rabat", "hour": "09:05"}
            probe.amount | 12.5         | {"text": "Rabat", "amount": 12.5}
            probe.colour | "blue"       | {"text": "Rabat", "colour": "2"}
            probe.colour | "red"        | {"text": "Rabat", "colour": 1}
            probe.flag   | false        | {"text": "Rabat", "flag": false}
            """)
    void whatFitsGetsIntoTheCaseInTheWordsOfTheDictionary(String address, String value, String answer) {
        office.answers(answer);

        assertThat(now())
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.values().get(Address.of(address)))
                                .hasToString(value));
    }

    @Test
    void whatIsBlankIsNotSaid() {
        office.answers("{\"text\": \"Rabat\", \"free\": \" \", \"day\": \"\", \"flag\": null}");

        assertThat(now())
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.values()).containsOnlyKeys(Address.of("probe.text")));
    }

    @Test
    void whateverIsAnsweredEveryValueFitsItsElementOrTheCallFails() {
        Random random = new Random(20_260_131);
        int answered = 0;
        for (int i = 0; i < 3_000; i++) {
            String answer = answer(random);

            Outcome outcome = later(answer);

            if (outcome instanceof Outcome.Answered said) {
                answered++;
                said.values()
                        .forEach((address, value) -> assertThat(ElementCheck.misfit(
                                        Objects.requireNonNull(office.elements().get(address)), value))
                                .as("%s in %s", address, answer)
                                .isEmpty());
            } else {
                assertThat(outcome)
                        .as(answer)
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(failed.reason()).isEqualTo(Reason.INVALID_ANSWER));
            }
        }
        assertThat(answered).as("some that fit").isPositive();
    }

    private static String answer(Random random) {
        if (random.nextInt(20) == 0) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        List<String> members = new ArrayList<>(List.of("\"text\": \"Rabat\""));
        for (int i = random.nextInt(3); i > 0; i--) {
            members.add(
                    '"' + NAMES.get(random.nextInt(NAMES.size())) + "\": " + VALUES.get(random.nextInt(VALUES.size())));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static Outcome now() {
        return office.exchange.call(office.call(Map.of()));
    }

    private static Outcome later(String answer) {
        return office.exchange.read(
                office.call(Map.of()),
                new LateReply("office", "key", 200, JsonMapper.shared().readTree(answer)));
    }
}
