package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.guichetunique.exchange.file.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an element may be and what a schema admits are held against each other before anything is called. */
class ElementsFitTheirSchemasTest {

    private static final String WORDS = """
            operationId: ask
            x-label: {fr: Essai, ar: اختبار, en: Probe}
            x-legal-basis: {fr: Loi, ar: قانون, en: Law}
            x-repeatable: true
            """;
    private static final String OK =
            "responses: {'200': {description: ok, content: {application/json: {schema: {x-subject: probe, properties: {t: {type: string, x-data-element: probe.text}}}}}}}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: string, x-data-element: probe.text}                                     | fits
            {x-data-element: probe.amount}                                                 | fits
            {type: integer, x-data-element: probe.text}                                    | wants 'integer'
            {type: string, format: date-time, x-data-element: probe.text}                  | format 'date-time'
            {type: string, format: byte, x-data-element: probe.text}                       | no file
            {type: string, maxLength: 7, x-data-element: probe.text}                       | up to 8 characters
            {type: string, maxLength: 7, x-data-element: probe.text, x-narrower: true}     | fits
            {type: string, enum: [Rabat], x-data-element: probe.text}                      | only what it lists
            {type: string, x-data-element: probe.count}                                    | x-form: text
            {type: string, x-data-element: probe.count, x-form: text}                      | fits
            {type: [integer, 'null'], x-data-element: probe.count}                         | fits
            {type: number, x-data-element: probe.amount}                                   | fits
            {type: integer, x-data-element: probe.amount}                                  | cents
            {type: integer, x-data-element: probe.amount, x-form: cents}                   | fits
            {type: string, x-data-element: probe.amount, x-form: comma}                    | fits
            {type: string, format: date, x-data-element: probe.day}                        | fits
            {type: string, x-data-element: probe.day}                                      | fits
            {type: string, format: date-time, x-data-element: probe.day}                   | x-form
            {type: string, format: date-time, x-data-element: probe.day, x-form: date-time} | fits
            {type: string, pattern: '^[0-9]{8}$', x-data-element: probe.day}               | pattern
            {type: string, pattern: '^[0-9]{8}$', x-data-element: probe.day, x-form: yyyyMMdd} | fits
            {type: integer, x-data-element: probe.day, x-form: yyyyMMdd}                   | fits
            {type: integer, x-data-element: probe.day, x-form: month}                      | fits
            {type: string, x-data-element: probe.day, x-form: mm-dd}                       | not 'mm-dd'
            {type: string, format: time, x-data-element: probe.hour}                       | format 'time'
            {type: boolean, x-data-element: probe.flag}                                    | fits
            {type: integer, x-data-element: probe.flag}                                    | x-code-list
            {type: integer, x-data-element: probe.flag, x-code-list: {'1': true, '0': false}} | fits
            {type: string, enum: [red, blue], x-data-element: probe.colour}                | fits
            {type: string, enum: [red], x-data-element: probe.colour}                      | "blue"
            {type: string, enum: [R, B], x-data-element: probe.colour}                     | "red"
            {type: string, enum: [R, B], x-data-element: probe.colour, x-code-list: {R: red, B: blue}} | fits
            {type: string, enum: [R, B], x-data-element: probe.colour, x-code-list: {R: red, '2': blue}} | "2"
            {type: array, items: {type: string}, x-data-element: probe.text}               | x-list: one
            {type: array, items: {type: string}, x-list: one, x-data-element: probe.text}  | fits
            {type: object, properties: {a: {type: string}}, x-data-element: probe.text}    | an object
            """)
    void whatIsSent(String schema, String said) throws IOException {
        judge(Office.findings(folder, sending(schema)), said, 14);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: string, x-data-element: probe.text}                                     | fits
            {type: string, format: date-time, x-data-element: probe.free}                  | fits
            {type: integer, x-data-element: probe.text}                                    | answers with 'integer'
            {type: number, x-data-element: probe.count}                                    | fits
            {type: string, x-data-element: probe.count}                                    | x-form: text
            {type: string, format: date-time, x-data-element: probe.day}                   | x-form
            {type: boolean, x-data-element: probe.colour}                                  | x-code-list
            {type: integer, x-data-element: probe.day, x-form: year}                       | x-split
            {type: integer, x-data-element: probe.colour, x-code-list: {'1': red}}         | fits
            {type: string, enum: [red, green], x-data-element: probe.colour}               | "green"
            {type: string, nullable: true, enum: [red, null], x-data-element: probe.colour} | fits
            {type: array, items: {type: string}, x-data-element: probe.text}               | x-list: one
            {type: array, items: {type: string, x-data-element: probe.text}}               | x-list: one
            {type: array, x-list: some, items: {type: string, x-data-element: probe.text}} | one or each
            """)
    void whatIsAnswered(String schema, String said) throws IOException {
        judge(Office.findings(folder, answering(schema)), said, 17);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: object, additionalProperties: {type: string, x-data-element: probe.text}}   | Nothing reads
            {type: string, x-dataelement: probe.text}                                          | x-data-element is one
            {type: string, x_data: 1, x-enum-varnames: [A], x-order: 1, x-data-element: probe.text} | fits
            {oneOf: [{properties: {a: {x-data-element: probe.text}}}, {properties: {a: {x-data-element: probe.free}}}]} | several meanings
            {required: [gone], properties: {a: {x-data-element: probe.text}}}                  | 'gone' is required
            {type: string, pattern: '[a-', x-data-element: probe.text}                         | is no pattern
            """)
    void wordsThatNothingReads(String schema, String said) throws IOException {
        judge(Office.findings(folder, answering(schema)), said, 17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{name: c, in: cookie, schema: {type: string}, x-subject: probe, x-data-element: probe.text}"})
    void whatNoCallCanCarryIsAFinding(String parameter) throws IOException {
        assertThat(Office.findings(
                        folder,
                        "/t:\n  get:\n" + WORDS.indent(4) + "    parameters: [" + parameter + "]\n" + OK.indent(4)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("Nothing reads"));
    }

    @Test
    void anOperationThatNeitherSendsNorBringsAnythingIsAFinding() throws IOException {
        assertThat(
                        Office.findings(
                                folder,
                                "/t:\n  get:\n" + WORDS.indent(4)
                                        + "    responses: {'200': {description: ok, content: {application/json: {schema: {properties: {a: {type: string}}}}}}}\n"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("neither sends nor brings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "query"})
    void aMethodThatIsNotCalledIsAFinding(String method) throws IOException {
        assertThat(Office.findings(folder, "/t:\n  " + method + ":\n" + WORDS.indent(4) + OK.indent(4)))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("not '" + method + "'"));
    }

    private static void judge(List<Finding> findings, String said, int line) {
        if (said.equals("fits")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.message()).contains(said);
                assertThat(finding.line()).isEqualTo(line);
            });
        }
    }

    private static String sending(String schema) {
        return "/t:\n  post:\n" + WORDS.indent(4) + """
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema: {x-subject: probe, required: [a], properties: {a: %s}}
                """.formatted(schema).indent(4) + OK.indent(4);
    }

    private static String answering(String schema) {
        return "/t:\n  get:\n" + WORDS.indent(4) + """
                parameters: [{name: x, in: query, schema: {type: string}, x-subject: probe, x-data-element: probe.free}]
                responses:
                  '200':
                    description: ok
                    content:
                      application/json:
                        schema: {x-subject: probe, properties: {
                          a: %s}}
                """.formatted(schema).indent(4);
    }
}
