package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.transport.token.TokenService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a contract, a case, a setting or an authority holds, a call ends with an outcome. */
class NothingIsThrownTest {

    private static final String PATH = """
            /things/{colour}:
              get:
                operationId: ask
                x-label: {fr: Essai, ar: اختبار, en: Probe}
                x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                x-repeatable: true
                parameters:
                  - {name: colour, in: path, required: true, x-subject: probe, x-data-element: probe.colour, schema: {}}
                  - %s
                responses:
                  '200':
                    description: ok
                    content: {application/json: {schema: {properties: {other: {}}}}}
            """;
    private static final Map<Address, JsonNode> RED = Map.of(Address.of("probe.colour"), json("\"red\""));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: f, in: query, required: true, explode: false, schema: {default: [a, b]}}           | f=a%2Cb
            {name: f, in: query, required: true, schema: {default: [a]}}                              | f=a
            {name: f, in: query, required: true, explode: false, schema: {default: [1, true]}}        | f=1%2Ctrue
            {name: f, in: query, required: true, schema: {default: true}}                             | f=true
            """)
    void aConstantListIsSentBehindOneName(String parameter, String query) throws Exception {
        try (Office office = new Office(folder, PATH.formatted(parameter))) {
            assertThat(office.exchange.call(office.call(RED))).isInstanceOf(Outcome.Answered.class);
            assertThat(office.asked()).isEqualTo("/office/things/red?" + query);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: f, in: query, required: true, schema: {default: [a, b]}}",
                "{name: f, in: query, required: true, explode: false, schema: {default: {a: b}}}",
                "{name: f, in: query, required: true, explode: false, schema: {default: [[a], b]}}"
            })
    void aConstantThatNoParameterHoldsIsAFindingAtItsLine(String parameter) throws IOException {
        assertThat(Office.findings(folder, PATH.formatted(parameter)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("'f'");
                    assertThat(finding.line()).isEqualTo(12);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"red\"]", "{}", "[]", "7", "\"\"", "\"../..\"", "\"?&#\"", "\"\\ud800\""})
    void whateverTheCaseHoldsTheCallEnds(String stored) throws Exception {
        try (Office office = new Office(folder, PATH.formatted(LANGUAGE))) {
            Outcome outcome = office.exchange.call(office.call(Map.of(Address.of("probe.colour"), json(stored))));

            assertThat(outcome).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"other\": \"\\u0000\"}", "{\"other\": [{\"a\\u0000\": 1}]}"})
    void whatNoDatabaseKeepsIsNoAnswer(String answer) throws Exception {
        try (Office office = new Office(folder, PATH.formatted(LANGUAGE))) {
            office.answers(answer);

            assertThat(office.exchange.call(office.call(RED)))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.reason()).isEqualTo(Reason.INVALID_ANSWER));
        }
    }

    @Test
    void aTransportThatThrowsIsADefectThatNamesThePlaceAndNoValue() throws Exception {
        try (Office office = new Office(folder, PATH.formatted(LANGUAGE));
                Transports broken = new Transports(
                        new TokenService("http://localhost:1/token", "exchange", "secret"),
                        Map.<String, String>of()::get,
                        address -> {
                            throw new IllegalArgumentException("a secret of the settings");
                        })) {
            Exchange exchange = new Exchange(broken.all(), "http://localhost/callbacks", Clock.systemUTC());

            List<Outcome> outcomes = List.of(exchange.call(office.call(RED)), exchange.call(office.call(RED)));

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.DEFECT);
                        assertThat(failed.passing()).isFalse();
                        assertThat(failed.detail())
                                .contains("IllegalArgumentException", ".java:")
                                .doesNotContain("secret");
                    }));
        }
    }

    private static final String LANGUAGE = "{name: f, in: query, required: true, schema: {default: fr}}";

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
