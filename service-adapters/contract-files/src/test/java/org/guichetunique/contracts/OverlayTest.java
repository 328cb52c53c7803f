package org.guichetunique.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an overlay says beside a file counts as if it stood in it, and keeps its own lines. */
class OverlayTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: T, version: 1.0.0}
            paths:
              /a:
                get: {operationId: a, tags: [one], parameters: [{name: p}, {name: q}, {name: r}]}
              /b:
                get: {operationId: b, x-label: before}
            """;
    private static final String HEAD = "overlay: 1.0.0\ninfo: {title: Ours, version: 1.0.0}\n";

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void write() throws IOException {
        folder = new Folder(path).with("openapi.yaml", CONTRACT);
    }

    @Test
    void membersAreMergedListsJoinedAndValuesReplaced() throws IOException {
        overlay("""
                actions:
                  - target: $.paths['/a'].get
                    update:
                      operationId: c
                      tags: [two]
                      x-label: {fr: F}
                  - target: $.paths['/a'].get['x-label']
                    update: {en: E}
                """);

        assertThat(folder.at("/paths/~1a/get/operationId").asString()).isEqualTo("c");
        assertThat(folder.at("/paths/~1a/get/tags")).hasToString("[\"one\",\"two\"]");
        assertThat(folder.at("/paths/~1a/get/x-label")).hasToString("{\"fr\":\"F\",\"en\":\"E\"}");
        assertThat(folder.at("/paths/~1a/get/parameters").size()).isEqualTo(3);
    }

    @Test
    void eachValueKeepsTheFileAndTheLineWhereItStands() throws IOException {
        overlay("""
                actions:
                  - target: $.paths.*.get
                    update:
                      x-repeatable: true
                """);

        assertThat(folder.document().placeOf("/paths/~1b/get/x-repeatable"))
                .hasToString("Place[file=" + path.resolve("overlay.yaml") + ", line=6]");
        assertThat(folder.document().placeOf("/paths/~1b/get/operationId"))
                .hasToString("Place[file=" + path.resolve("openapi.yaml") + ", line=7]");
    }

    @Test
    void anItemIsAddedToAListAndWhatIsRemovedIsGone() throws IOException {
        overlay("""
                actions:
                  - target: $.paths['/a'].get.parameters
                    update: {name: s}
                  - target: $.paths['/a'].get.parameters[?@.name != 'q']
                    remove: true
                    update: {ignored: true}
                  - target: $.paths['/b']
                    remove: true
                """);

        assertThat(folder.at("/paths/~1a/get/parameters")).hasToString("[{\"name\":\"q\"}]");
        assertThat(folder.at("/paths/~1b").isMissingNode()).isTrue();
    }

    @Test
    void actionsApplyInTheirOrder() throws IOException {
        overlay("""
                actions:
                  - {target: $.paths, update: {/c: {get: {operationId: new}}}}
                  - {target: "$.paths[?@.get.operationId == 'new'].get", update: {x-repeatable: true}}
                  - {target: "$.paths['/c'].get", update: {operationId: newer}}
                """);

        assertThat(folder.at("/paths/~1c/get")).hasToString("{\"operationId\":\"newer\",\"x-repeatable\":true}");
    }

    @Test
    void severalOverlaysApplyInTheOrderOfTheirNames() throws IOException {
        folder.with("1.overlay.yaml", HEAD + "actions: [{target: $.info, update: {x-by: first}}]\n")
                .with("2.overlay.json", """
                        {"overlay": "1.0.0", "info": {"title": "O", "version": 1}, "actions": [
                          {"target": "$.info[?@ == 'first']", "update": {}},
                          {"target": "$.info", "update": {"x-by": "second"}}]}""");

        assertThat(folder.at("/info/x-by").asString()).isEqualTo("second");
        assertThat(folder.messages())
                .singleElement()
                .asString()
                .startsWith("2.overlay.json:2:")
                .contains("single value");
    }

    @Test
    void theFileThatAnOverlayExtendsMayHaveAnyName() throws IOException {
        Folder own = new Folder(path.resolve("own"))
                .with(
                        "as-published.json",
                        "{\"openapi\": \"3.0.3\", \"paths\": {\"/x\": {\"get\": {\"s\": {\"$ref\": \"p.yaml#/S\"}}}}}")
                .with("p.yaml", "S: {type: string}\n")
                .with(
                        "a.overlay.yaml",
                        HEAD + "extends: ./as-published.json\nactions: [{target: $, update: {x-a: 1}}]\n")
                .with("b.overlay.yaml", HEAD + "extends: p.yaml\nactions: [{target: $.S, update: {x-b: 2}}]\n");

        assertThat(own.at("/x-a").asInt()).isEqualTo(1);
        assertThat(own.at("/components/x-files/p.yaml/S/x-b").asInt()).isEqualTo(2);
        assertThat(own.messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - {target: "$.paths['/z']", update: {a: 1}}            | 4 | selects nothing
            - {target: "$.paths[", update: {a: 1}}               | 4 | is no JSONPath
            - {target: $.openapi, update: {a: 1}}                | 4 | selects a single value
            - {target: $.info, update: [1]}                      | 4 | updated by an object
            - {target: $, remove: true}                          | 4 | whole document
            - {update: {a: 1}}                                   | 4 | 'target' not found
            - {target: $.info, upgrade: {a: 1}}                  | 4 | 'update' not found
            """)
    void whatDoesNothingIsAFindingAtItsLine(String action, int line, String message) throws IOException {
        overlay("actions:\n  " + action + "\n");

        assertThat(folder.refused())
                .anySatisfy(found -> assertThat(found)
                        .startsWith("overlay.yaml:" + line + ":")
                        .contains(message));
    }

    @Test
    void anOverlayOfAFileThatIsNotUsedIsAFinding() throws IOException {
        folder.with("b.overlay.yaml", HEAD + "actions: [{target: $, update: {}}]\n")
                .with("z.overlay.yaml", HEAD + "extends: openapi.yaml\nactions: [{target: $, update: {}}]\n")
                .with("zz.overlay.yaml", HEAD + "extends: other.yaml\nactions: [{target: $, update: {}}]\n");

        assertThat(folder.refused())
                .singleElement()
                .asString()
                .startsWith("zz.overlay.yaml:3:")
                .contains("other.yaml");
    }

    private void overlay(String actions) throws IOException {
        folder.with("overlay.yaml", HEAD + actions);
    }
}
