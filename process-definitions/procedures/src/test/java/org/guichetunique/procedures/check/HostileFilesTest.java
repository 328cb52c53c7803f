package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, endless or not there: each is a finding and no crash. */
class HostileFilesTest {

    private static final String SERVICE = Copy.BIRTH + "service.yaml";
    private static final String FORM = Copy.BIRTH + "birth-declaration.form";
    private static final String DECISION = Copy.BIRTH + "birth-decision.form";
    private static final String RIGHT = Copy.BIRTH + "family-right.dmn";
    private static final String ARABIC = Copy.BIRTH + "messages_ar.properties";
    private static final String REGISTRY = "authorities/civil-registry/authority.yaml";
    private static final String CONTRACT = "authorities/civil-registry/openapi.yaml";
    private static final String BIRTH_TERMS = "dictionary/birth.yaml";
    private static final String SEX = "dictionary/code-lists/sex.yaml";

    @TempDir
    private Path folder;

    private Copy copy;

    @BeforeEach
    void copyThePublishedFiles() {
        copy = new Copy(folder);
    }

    @Test
    void aBombOfAliasesIsDefusedInEveryYamlFile() {
        String bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 12)
                        .mapToObj(i -> "%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c]\n"
                                .replace("%c", "%1$s")
                                .formatted((char) ('a' + i)))
                        .reduce("", String::concat);
        for (String file : List.of(REGISTRY, CONTRACT, SERVICE, BIRTH_TERMS, SEX, "life-events/life-events.yaml")) {
            copy.write(file, bomb);
        }
        copy.write("dictionary/loop.yaml", "type: &t [*t]\n");

        assertThat(copy.check())
                .filteredOn(finding -> finding.message().startsWith("Aliases"))
                .hasSizeGreaterThan(6);
    }

    @Test
    void anAliasBombOfLongListsIsDefused() {
        StringBuilder text = new StringBuilder("a: &a [" + "x, ".repeat(100_000) + "x]\n");
        text.append("b: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: &d [*c, *c, *c, *c]\ne: [*d, *d, *d, *d]\n");

        copy.write(REGISTRY, text.toString());

        assertThat(copy.check()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(copy.file(REGISTRY));
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void aHundredThousandLevelsAreTooDeep() {
        copy.write(REGISTRY, "[".repeat(100_000));
        copy.write(FORM, "{\"a\":".repeat(100_000));

        assertThat(copy.check())
                .filteredOn(finding -> finding.message().startsWith("Nested more than"))
                .hasSize(2);
    }

    @Test
    void schemasThatReferToEachOtherManyTimesAreCutShort() {
        StringBuilder schemas = new StringBuilder();
        for (int level = 0; level < 4; level++) {
            schemas.append(
                    "    %s:\n      type: object\n      properties:\n".formatted(level == 0 ? "Family" : "L" + level));
            String next = level == 3 ? "Clan" : "L" + (level + 1);
            IntStream.range(0, 200)
                    .forEach(
                            i -> schemas.append("        p%d: {$ref: '#/components/schemas/%s'}\n".formatted(i, next)));
        }
        copy.replace(CONTRACT, "    Family:\n", schemas + "    Clan:\n");

        assertThat(copy.check())
                .anySatisfy(finding -> assertThat(finding.message()).contains("too many parts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REGISTRY, FORM, Copy.BPMN, RIGHT})
    void aHugeFileIsNotEvenRead(String file) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(copy.file(file).toFile(), "rw")) {
            sparse.setLength(50_000_000);
        }

        assertThat(copy.check())
                .anySatisfy(finding -> assertThat(finding.message()).contains("larger than"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REGISTRY, CONTRACT, SERVICE, FORM, DECISION, ARABIC, Copy.BPMN, RIGHT, SEX})
    void aFileThatIsMissingIsAFindingAndNoCrash(String file) {
        assertThat(copy.file(file).toFile().delete()).isTrue();

        assertThat(copy.check()).isNotEmpty();
    }

    @Test
    void aFileInAnotherEncodingIsSaidToBe() throws IOException {
        java.nio.file.Files.write(
                copy.file(REGISTRY), "authority: état".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(copy.check())
                .anySatisfy(finding -> assertThat(finding.message()).contains("UTF-8"));
    }
}
