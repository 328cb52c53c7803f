package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.callback.SignedCallbacks;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.RecordsOffice;
import org.guichetunique.testing.world.RecordsOffice.Asked;
import org.guichetunique.testing.world.RecordsOffice.Line;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fault 16 where the contract does not allow to call again: the authority is asked what came of the call. */
class UnknownOutcomeTest {

    private static final Path LATER = Folders.home().resolve("process-definitions/testing/src/test/resources/later");

    private static RecordsOffice office;
    private static World world;
    private static Families families;

    @BeforeAll
    static void start() throws IOException {
        office = new RecordsOffice();
        world = new World(Map.of(
                "guichet.more-authorities", LATER.resolve("authorities").toString(),
                "guichet.procedures", LATER.resolve("procedures").toString(),
                "guichet.authorities.records-office-url", office.url()));
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
        office.close();
    }

    /** Entered exactly once, and asked to enter no more often than that needs. */
    @ParameterizedTest
    @EnumSource
    void whateverTheLineDidTheEntryIsMadeOnce(Line line) {
        Set<String> enteredBefore = office.entered();
        int attemptsBefore = office.attempts().size();
        office.line(line);
        Person person = families.mother();
        CaseFile.Draft draft = world.drafts().begin("record-copy", person);
        world.answer(draft, person, "applicant.phone", "06 12 34 56 78");

        Reference reference = world.file(draft, person);

        Asked asked = office.nextOrder();
        Set<String> entered = new HashSet<>(office.entered());
        entered.removeAll(enteredBefore);
        assertThat(entered).hasSize(1);
        assertThat(office.attempts().subList(attemptsBefore, office.attempts().size()))
                .hasSize(line == Line.CUT_BEFORE_ENTERING ? 2 : 1)
                .containsOnlyElementsOf(entered);
        world.bean(SignedCallbacks.class).receive(RecordsOffice.CODE, office.signed(office.copy(asked)));
        world.closed(reference, person);
        new Oracles(world).hold(reference);
    }
}
