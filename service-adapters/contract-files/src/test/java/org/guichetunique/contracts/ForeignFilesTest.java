package org.guichetunique.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that was written for other readers is taken in as they take it, within bounds. */
class ForeignFilesTest {

    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: T, version: 1.0.0}\n";

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    @Test
    void aliasesAndMergeKeysStandForWhatTheyMean() throws IOException {
        folder.with("openapi.yaml", HEAD + """
                x-base: &base {type: string, maxLength: 5}
                x-other: &other {maxLength: 9, pattern: a}
                paths: {}
                components:
                  schemas:
                    A: *base
                    B: {<<: [*base, *other], type: integer}
                    C: {'<<': 1}
                """);

        assertThat(folder.at("/components/schemas/A/maxLength").asInt()).isEqualTo(5);
        assertThat(folder.at("/components/schemas/B"))
                .hasToString("{\"type\":\"integer\",\"maxLength\":5,\"pattern\":\"a\"}");
        assertThat(folder.at("/components/schemas/C")).hasToString("{\"<<\":1}");
        assertThat(folder.messages()).isEmpty();
    }

    @Test
    void aliasesThatExpandWithoutEndAreAFinding() throws IOException {
        StringBuilder bomb = new StringBuilder(HEAD).append("x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("x-%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1)));
        }

        assertThat(folder.with("openapi.yaml", bomb.toString()).refused())
                .singleElement()
                .asString()
                .contains("values of this file");
    }

    @Test
    void anAliasWithinWhatItStandsForEnds() throws IOException {
        folder.with("openapi.yaml", HEAD + "paths: {}\nx-a: &a {b: *a}\n");

        assertThat(folder.document().root().has("x-a")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9223372036854775807       | 9223372036854775807
            10001100020010120230      | 10001100020010120230
            1.0e+10                   | 10000000000
            1E-3                      | 0.001
            -0.5                      | -0.5
            """)
    void numbersOfAnyLengthAreNumbers(String written, String read) throws IOException {
        folder.with("openapi.yaml", HEAD + "paths: {}\nx-n: " + written + "\n");

        assertThat(folder.at("/x-n").isNumber()).isTrue();
        assertThat(folder.at("/x-n").decimalValue()).isEqualByComparingTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999", ".inf", "on", "yes", "2020-01-01", "0x1F"})
    void whatIsNoNumberThatCountsIsAText(String written) throws IOException {
        folder.with("openapi.yaml", HEAD + "paths: {}\nx-n: " + written + "\n");

        assertThat(folder.at("/x-n").asString()).isEqualTo(written);
        assertThat(folder.at("/x-n").isString()).isTrue();
    }

    @Test
    void aDeepExampleIsLeftOutAndTheRestRead() throws IOException {
        folder.with(
                "openapi.yaml",
                HEAD + "paths: {}\nx-deep: " + "{a: ".repeat(300) + "1" + "}".repeat(300) + "\nx-after: 1\n");

        assertThat(folder.at("/x-after").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsTooDeepToBeReadAtAllIsAFinding() throws IOException {
        folder.with("openapi.yaml", HEAD + "paths: {}\nx-deep: " + "[".repeat(5_000) + "]".repeat(5_000) + "\n");

        assertThat(folder.refused()).singleElement().asString().contains("levels deep");
    }

    @Test
    void jsonMayHoldTabsAndKnowsItsLines() throws IOException {
        folder.with(
                "openapi.json",
                "{\n\t\"openapi\": \"3.0.3\",\n\t\"paths\": {\n\t\t\"/a\": {\"get\": {\"n\": 1.0e+10}}}}");

        assertThat(folder.document().lineOf("/paths/~1a/get/n")).isEqualTo(4);
        assertThat(folder.at("/paths/~1a/get/operationId").asString()).isEqualTo("get-a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\": 1} x", "{\"a\": 1, \"a\": 2}", "", "[1,"})
    void whatIsNoJsonIsAFindingWithItsLine(String text) throws IOException {
        assertThat(folder.with("openapi.json", "\n" + text).refused())
                .singleElement()
                .asString()
                .startsWith("openapi.json:");
    }

    @Test
    void aByteOrderMarkAndOtherLineEndsDoNotMatter() throws IOException {
        folder.with("openapi.yml", "\uFEFF" + (HEAD + "paths: {}\nx-n: 1\n").replace("\n", "\r\n"));

        assertThat(folder.document().lineOf("/x-n")).isEqualTo(4);
        assertThat(folder.at("/openapi").asString()).isEqualTo("3.0.3");
    }

    @Test
    void anotherEncodingIsAFindingAtTheLineOfTheByte() throws IOException {
        folder.with("openapi.yaml", HEAD + "x-e: é\n", StandardCharsets.ISO_8859_1);

        assertThat(folder.refused()).singleElement().asString().startsWith("openapi.yaml:3:");
    }

    @Test
    void twoContractsInAFolderAreAFinding() throws IOException {
        folder.with("openapi.yaml", HEAD).with("openapi.json", "{}");

        assertThat(folder.refused()).singleElement().asString().contains("openapi.yaml is there too");
    }

    @Test
    void referencesLeadToTheFilesOfTheFolderAndNowhereElse() throws IOException {
        Files.writeString(path.resolveSibling("outside.yaml"), "A: {type: string}");
        folder.with("openapi.yaml", HEAD + """
                        paths:
                          /a%20b: {$ref: 'paths/a.yaml#/caf%C3%A9'}
                        components:
                          schemas:
                            A: {$ref: 'parts.yaml#/A'}
                            B: {$ref: '../outside.yaml#/A'}
                            C: {$ref: 'https://example.org/c.yaml'}
                            D: {properties: {$ref: {type: string}}, example: {$ref: 'parts.yaml#/A'}}
                        """)
                .with("parts.yaml", "A: {items: {$ref: '#/B'}}\nB: {$ref: 'openapi.yaml#/components/schemas/C'}\n")
                .with("paths/a.yaml", "café:\n  get:\n    x-schema: {$ref: '../parts.yaml#/B'}\n");

        assertThat(folder.at("/components/schemas/A/$ref").asString()).isEqualTo("#/components/x-files/parts.yaml/A");
        assertThat(folder.at("/components/x-files/parts.yaml/A/items/$ref").asString())
                .isEqualTo("#/components/x-files/parts.yaml/B");
        assertThat(folder.at("/components/x-files/parts.yaml/B/$ref").asString())
                .isEqualTo("#/components/schemas/C");
        assertThat(folder.at("/components/schemas/B/$ref").asString()).isEqualTo("../outside.yaml#/A");
        assertThat(folder.at("/components/schemas/C/$ref").asString()).isEqualTo("https://example.org/c.yaml");
        assertThat(folder.at("/components/schemas/D/properties/$ref/type").asString())
                .isEqualTo("string");
        assertThat(folder.at("/components/schemas/D/example/$ref").asString()).isEqualTo("parts.yaml#/A");
        assertThat(folder.at("/paths/~1a%20b/get/x-schema/$ref").asString())
                .isEqualTo("#/components/x-files/parts.yaml/B");
        assertThat(folder.document().placeOf("/paths/~1a%20b/get/x-schema"))
                .hasToString("Place[file=" + path.resolve("paths/a.yaml") + ", line=3]");
    }

    @Test
    void swagger2SaysTheSameInOpenApi3() throws IOException {
        folder.with("swagger.yaml", """
                swagger: '2.0'
                info: {title: T, version: 1.0.0}
                consumes: [application/json]
                produces: [application/json]
                parameters:
                  Sent: {name: body, in: body, required: true, schema: {$ref: '#/definitions/Thing'}, x-subject: person}
                paths:
                  /a/{id}:
                    parameters:
                      - {name: id, in: path, required: true, type: string, maxLength: 5}
                    post:
                      parameters:
                        - $ref: '#/parameters/Sent'
                        - {name: f, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                      responses:
                        200: {description: ok, schema: {$ref: '#/definitions/Thing'}}
                    put:
                      consumes: [multipart/form-data]
                      parameters:
                        - {name: scan, in: formData, type: file, required: true}
                      responses: {204: {description: ok}}
                definitions:
                  Thing: {discriminator: kind, properties: {kind: {type: string, x-nullable: true}}}
                securityDefinitions: {b: {type: basic}}
                """);

        assertThat(folder.at("/openapi").asString()).isEqualTo("3.0.3");
        assertThat(folder.at("/paths/~1a~1{id}/parameters/0/schema/maxLength").asInt())
                .isEqualTo(5);
        assertThat(folder.at("/paths/~1a~1{id}/post/requestBody"))
                .hasToString("{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Thing\","
                        + "\"x-subject\":\"person\"}}},\"required\":true}");
        assertThat(folder.at("/paths/~1a~1{id}/post/parameters"))
                .hasToString("[{\"name\":\"f\",\"in\":\"query\",\"style\":\"pipeDelimited\",\"explode\":false,"
                        + "\"schema\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}]");
        assertThat(folder.at("/paths/~1a~1{id}/post/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Thing");
        assertThat(folder.at("/paths/~1a~1{id}/put/requestBody/content/multipart~1form-data/schema/properties/scan"))
                .hasToString("{\"type\":\"string\",\"format\":\"binary\"}");
        assertThat(folder.at("/components/schemas/Thing/discriminator/propertyName")
                        .asString())
                .isEqualTo("kind");
        assertThat(folder.at("/components/schemas/Thing/properties/kind/nullable")
                        .asBoolean())
                .isTrue();
        assertThat(folder.at("/components/securitySchemes/b/scheme").asString()).isEqualTo("basic");
        assertThat(folder.document().lineOf("/paths/~1a~1{id}/post/responses/200/content/application~1json/schema"))
                .isEqualTo(16);
        assertThat(folder.messages()).isEmpty();
    }
}
