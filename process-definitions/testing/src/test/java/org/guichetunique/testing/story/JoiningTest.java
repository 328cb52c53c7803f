package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.check.Check;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The example of docs/joining-as-a-ministry.md: an ordinary OpenAPI 3.0 file, our extensions, and how it is reached. */
class JoiningTest {

    private static final Path JOINING =
            Folders.home().resolve("process-definitions/testing/src/test/resources/joining");
    private static final Path EXTENDED = JOINING.resolve("authorities/vehicle-registration/openapi.yaml");
    private static final Set<String> EXTENSIONS = Set.of(
            "x-label",
            "x-legal-basis",
            "x-repeatable",
            "x-changes",
            "x-subject",
            "x-data-element",
            "x-call",
            "x-refusals",
            "x-refusal-code");

    @Test
    void nothingButExtensionsIsAddedToWhatTheAuthorityPublishes() {
        JsonNode extended = read(EXTENDED);
        JsonNode published = read(JOINING.resolve("published/openapi.yaml"));

        assertThat(extended).isNotEqualTo(published);
        assertThat(without(extended)).isEqualTo(published);
    }

    @Test
    void theFileHoldsTogetherWithTheProcedureThatCallsIt() {
        Findings findings = new Findings();
        Folders own = Folders.under(Folders.home());
        List<Path> authorities = new ArrayList<>(own.authorities());
        authorities.add(JOINING.resolve("authorities"));

        var definitions = Check.run(
                new Folders(own.dictionary(), authorities, JOINING.resolve("procedures"), own.lifeEvents()), findings);

        assertThat(findings.all()).extracting(Finding::toString).isEmpty();
        assertThat(definitions.contracts().operations())
                .filteredOn(operation -> operation.authority().code().equals("vehicle-registration"))
                .extracting(operation -> operation.localId())
                .containsExactly("holders_changeAddress", "holders_getOne");
    }

    @Test
    void aCaseRunsThroughIt() {
        try (World world = world()) {
            Person person = new Families(world).mother();

            Timeline timeline = world.closed(file(world, person), person);

            assertThat(((CaseFile.Closed) timeline.file()).ending()).isEqualTo("changed");
            assertThat(world.ledger()).singleElement().satisfies(act -> {
                assertThat(act.path("authority").asString()).isEqualTo("vehicle-registration");
                assertThat(act.path("effects").asInt()).isEqualTo(1);
            });
        }
    }

    @Test
    void aRefusalInTheAuthoritysOwnWordsEndsTheCaseAsTheModelSays() {
        try (World world = world()) {
            world.trouble("vehicle-registration", "holders_changeAddress", "refuse", "\"code\": \"HOLDER_UNKNOWN\"");
            Person person = new Families(world).mother();

            Reference reference = file(world, person);
            Timeline timeline = world.closed(reference, person);

            assertThat(((CaseFile.Closed) timeline.file()).ending()).isEqualTo("no-vehicle");
            new Oracles(world).hold(reference);
        }
    }

    private static World world() {
        return new World(Map.of(
                "guichet.more-authorities", JOINING.resolve("authorities").toString(),
                "guichet.procedures", JOINING.resolve("procedures").toString()));
    }

    private static Reference file(World world, Person person) {
        CaseFile.Draft draft = world.drafts().begin("vehicle-address", person);
        world.drafts().gather(draft, () -> {});
        return world.file(draft, person);
    }

    private static JsonNode read(Path file) {
        return SourceFile.read(file, new Findings()).orElseThrow().root();
    }

    private static JsonNode without(JsonNode node) {
        JsonNode copy = node.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(EXTENSIONS);
        }
        node.forEach(JoiningTest::strip);
    }
}
