package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** A ministry joins, and a procedure with it, by adding folders: there is no line of Java that knows either. */
class NewcomerTest {

    private static final Path NEWCOMER =
            Folders.home().resolve("process-definitions/testing/src/test/resources/newcomer");

    @Test
    void aProcedureRunsThroughAnAuthorityOfWhichThereAreOnlyFiles() {
        try (World world = new World(Map.of(
                "guichet.more-authorities", NEWCOMER.resolve("authorities").toString(),
                "guichet.procedures", NEWCOMER.resolve("procedures").toString()))) {
            Person person = new Families(world).mother();
            CaseFile.Draft draft = world.drafts().begin("water-supply", person);
            world.drafts().gather(draft, () -> {});
            world.answer(draft, person, "applicant.phone", "06 12 34 56 78");

            Reference reference = world.file(draft, person);

            Timeline timeline = world.closed(reference, person);
            assertThat(((CaseFile.Closed) timeline.file()).ending()).isEqualTo("running");
            assertThat(timeline.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.progress()).isEqualTo(Timeline.Progress.DONE);
                assertThat(entry.authority().name().en()).isEqualTo("Water board");
            });
            KnownValue sex = timeline.values().get(Address.of("applicant.sex"));
            assertThat(sex.value().asString()).isEqualTo("female");
            assertThat(sex.source().kind()).isEqualTo(Source.Kind.AUTHORITY);
            assertThat(sex.source().name()).isEqualTo("water-board");
            assertThat(world.ledger()).singleElement().satisfies(act -> {
                assertThat(act.path("authority").asString()).isEqualTo("water-board");
                assertThat(act.path("effects").asInt()).isEqualTo(1);
            });
            new Oracles(world).hold(reference);
        }
    }
}
