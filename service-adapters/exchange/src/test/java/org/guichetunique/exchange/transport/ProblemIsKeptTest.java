package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

/** What an authority says of its own error is kept beside the failure, bounded, and never in our words. */
class ProblemIsKeptTest {

    private static final String PATH = """
            /things:
              get:
                operationId: ask
                x-label: {fr: Essai, ar: اختبار, en: Probe}
                x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                x-repeatable: true
                parameters:
                  - {name: p, in: query, required: true, x-subject: probe, x-data-element: probe.free, schema: {type: string}}
                responses:
                  '200':
                    description: ok
                    content: {application/json: {schema: {properties: {other: {}}}}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422, 500, 503})
    void titleCodeAndDetailOfAnErrorAreKept(int status) throws Exception {
        Outcome.Failed failed = failure(
                status,
                "{\"title\": \"Too early\", \"code\": \"E7\", \"detail\": \"Lina is\\nnot born\", \"trace\": \"x\"}");

        assertThat(failed.problem()).isEqualTo(new Problem(status, "Too early", "E7", "Lina is not born"));
        assertThat(failed.detail()).as("in our words").isEqualTo("HTTP " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "\"no\"", "{\"title\": 7}", "<html>", "{\"detail\": \"  \"}"})
    void whereItSaysNothingNothingIsKept(String body) throws Exception {
        Outcome.Failed failed = failure(400, body);

        Problem problem = failed.problem();
        assertThat(problem == null || problem.detail().isEmpty()).isTrue();
    }

    @Test
    void whateverItSaysIsBoundedAndPlain() throws Exception {
        Random random = new Random(20260101);
        for (int i = 0; i < 30; i++) {
            String text = random.ints(random.nextInt(5_000), 32, 0x1F9FF)
                    .filter(point -> !Character.isSurrogate((char) point) && point != '"' && point != '\\')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Problem problem = failure(500, "{\"title\": \"" + text + "\", \"detail\": \"" + text + "\"}")
                    .problem();

            if (problem != null) {
                assertThat(problem.title().codePoints().count()).isLessThanOrEqualTo(200);
                assertThat(problem.detail().codePoints().count()).isLessThanOrEqualTo(1_000);
                assertThat(problem.detail()).doesNotContainPattern("\\p{Cntrl}");
            }
        }
    }

    private Outcome.Failed failure(int status, String body) throws Exception {
        try (Office office = new Office(folder, PATH)) {
            office.breaksDown(status, body);
            Outcome outcome =
                    office.exchange.call(office.call(Map.of(Address.of("probe.free"), StringNode.valueOf("Rabat"))));
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            return (Outcome.Failed) outcome;
        }
    }
}
