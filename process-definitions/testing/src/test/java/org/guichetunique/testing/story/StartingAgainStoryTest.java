package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.StartingAgain;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody writes twice what they wrote once, and nobody keeps a draft that they do not want. */
class StartingAgainStoryTest {

    private static final Address GIVEN_NAME = Address.of("child.givenName");

    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        world = new World();
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void whoWasRefusedForTheNameChangesTheNameAndFilesTheRestAsItWas() {
        Person mother = families.mother();
        Reference refused = refused(mother);

        CaseFile.Draft draft =
                world.bean(StartingAgain.class).from(refused, mother).orElseThrow();
        world.consentToAll(draft, mother);
        world.drafts().gather(draft, () -> {});

        assertThat(typed(draft, mother))
                .containsEntry(GIVEN_NAME, "Lina")
                .containsEntry(Address.of("applicant.email"), "parent@exemple.ma");
        world.answer(draft, mother, "child.givenName", "Salma");
        assertThat(world.filing().submit(draft.id(), mother)).isInstanceOf(FilingResult.Receipt.class);
    }

    @Test
    void whatStandsInTheDraftAlreadyIsNotOverwritten() {
        Person mother = families.mother();
        Reference refused = refused(mother);
        CaseFile.Draft begun = world.drafts().begin(World.BIRTH, mother);
        world.answer(begun, mother, "child.givenName", "Ines");

        world.bean(StartingAgain.class).from(refused, mother);

        assertThat(typed(begun, mother)).containsEntry(GIVEN_NAME, "Ines");
    }

    @Test
    void nobodyStartsAgainWithTheAnswersOfSomebodyElse() {
        Reference refused = refused(families.mother());

        assertThat(world.bean(StartingAgain.class).from(refused, families.mother()))
                .isEmpty();
    }

    @Test
    void aRequestThatGoesOnIsNotStartedAgain() {
        Person mother = families.mother();
        Reference open = world.declareBirth(mother);

        assertThat(world.bean(StartingAgain.class).from(open, mother)).isEmpty();
    }

    @Test
    void aDraftThatItsOwnerThrowsAwayIsGoneAndNobodyElseCan() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);

        world.drafts().discard(draft.id(), families.mother());
        assertThat(world.drafts().find(draft.id(), mother)).isPresent();

        world.drafts().discard(draft.id(), mother);
        assertThat(world.drafts().find(draft.id(), mother)).isEmpty();
        assertThat(world.asOwner()
                        .sql("select count(*) from guichet.case_value where case_id = :id")
                        .param("id", draft.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRequestThatWasFiledIsNotThrownAwayWithItsDraft() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        Reference reference = world.file(draft, mother);

        world.drafts().discard(draft.id(), mother);

        assertThat(world.timelines().find(reference, mother)).isPresent();
    }

    private static Reference refused(Person mother) {
        Reference reference = world.declareBirth(mother);
        world.decide(reference, World.NADIA, "refused", "name-not-admitted", "Ce prénom n'est pas admis.");
        world.closed(reference, mother);
        return reference;
    }

    private static Map<Address, String> typed(CaseFile.Draft draft, Person person) {
        return world.draftContents().values(draft.id(), person).values().stream()
                .filter(value -> value.typed() != null)
                .collect(Collectors.toMap(KnownValue::address, KnownValue::typed));
    }
}
