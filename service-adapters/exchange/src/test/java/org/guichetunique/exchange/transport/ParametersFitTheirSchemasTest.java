package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.dictionary.Address;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What stands in an address or a header is held against its schema before it leaves the house, as a body is. */
class ParametersFitTheirSchemasTest {

    private static final String PATH = """
            /things%s:
              get:
                operationId: ask
                x-label: {fr: Essai, ar: اختبار, en: Probe}
                x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                x-repeatable: true
                parameters:
                  - {name: p, in: %s, required: true, x-subject: probe, x-data-element: probe.%s, schema: %s}
                responses:
                  '200':
                    description: ok
                    content: {application/json: {schema: {properties: {other: {}}}}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            path  | free  | "Rabat-Salé" | {type: string, maxLength: 5}
            query | free  | "Rabat-Salé" | {type: string, maxLength: 5}
            query | free  | "Rabat"      | {type: string, pattern: '^[0-9]+$'}
            query | free  | "Rabat"      | {type: string, enum: [Salé]}
            query | count | 12           | {type: integer, maximum: 9}
            query | flag  | true         | {type: integer}
            query | free  | "twelve"     | {type: integer}
            query | rate  | 1.5          | {type: integer}
            """)
    void whatBreaksItsSchemaIsNotSent(String in, String element, String value, String schema) throws Exception {
        try (Office office = office(in, element, schema)) {
            assertThat(office.exchange.call(office.call(known(element, value))))
                    .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.INVALID_REQUEST);
                        assertThat(failed.detail()).isEqualTo(in + " parameter p breaks its schema");
                        assertThat(failed.applied()).isFalse();
                    });
            assertThat(office.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            path  | free  | "Rabat"      | {type: string, maxLength: 5}
            query | count | 12           | {type: integer, maximum: 12}
            query | count | 12           | {type: string, maxLength: 2}
            query | flag  | true         | {type: boolean}
            query | rate  | 1.5          | {type: number}
            query | free  | "12"         | {type: string}
            query | free  | "Rabat"      | {type: array, items: {type: string}}
            query | day   | "2026-01-31" | {type: string, format: date}
            """)
    void whatFitsIsSent(String in, String element, String value, String schema) throws Exception {
        try (Office office = office(in, element, schema)) {
            Outcome outcome = office.exchange.call(office.call(known(element, value)));

            assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Answered.class);
        }
    }

    private Office office(String in, String element, String schema) throws Exception {
        return new Office(folder, PATH.formatted(in.equals("path") ? "/{p}" : "", in, element, schema), true);
    }

    private static Map<Address, tools.jackson.databind.JsonNode> known(String element, String value) {
        return Map.of(Address.of("probe." + element), JsonMapper.shared().readTree(value));
    }
}
