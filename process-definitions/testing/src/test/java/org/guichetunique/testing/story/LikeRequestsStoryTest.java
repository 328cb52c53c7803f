package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.LikeCase;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.LikeFiles;
import org.guichetunique.casework.request.FilingAdvice;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.LikeRequest;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two open requests of the same kind about the same. */
class LikeRequestsStoryTest {

    private static final String REASON = "Le premier dossier nomme le mauvais enfant.";

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
    void whoDeclaresABirthTwiceIsToldOfTheFirstAndFilesTheSecondForAReason() {
        Person mother = families.mother();
        Reference first = world.declareBirth(mother);
        CaseFile.Draft again = world.draftOfBirth(mother);

        assertThat(world.bean(FilingAdvice.class).likes(again, mother))
                .extracting(like -> like.own().reference())
                .containsExactly(first);
        assertThat(world.filing().submit(again.id(), mother)).isInstanceOf(FilingResult.Doubled.class);
        Reference second = ((FilingResult.Receipt) world.filing().submit(again.id(), mother, REASON)).reference();

        List<LikeCase> seen = world.bean(LikeFiles.class).of(world.task(first, World.NADIA), World.NADIA);
        assertThat(seen).extracting(one -> one.file().reference()).containsExactly(first, second);
        assertThat(seen).extracting(LikeCase::reason).containsExactly("", REASON);
        assertThat(world.bean(LikeFiles.class).of(world.task(second, World.NADIA), World.NADIA))
                .isEqualTo(seen);
    }

    @Test
    void theOtherParentIsToldThatThereIsOneAndNothingElse() {
        Person mother = families.mother();
        Person father = families.spouseOf(mother);
        world.declareBirth(mother);

        CaseFile.Draft draft = world.draftOfBirth(father);

        assertThat(world.bean(FilingAdvice.class).likes(draft, father)).containsExactly(new LikeRequest(null));
        assertThat(world.filing().submit(draft.id(), father))
                .isEqualTo(new FilingResult.Doubled(List.of(new LikeRequest(null))));
    }

    @Test
    void aRequestThatIsClosedIsLikeNoOther() {
        Person mother = families.mother();
        Reference first = world.declareBirth(mother);
        assertThat(world.bean(LikeFiles.class).of(world.task(first, World.NADIA), World.NADIA))
                .isEmpty();
        world.decide(first, World.NADIA, "refused", "name-not-admitted", "Ce prénom n'est pas admis.");
        world.closed(first, mother);

        CaseFile.Draft again = world.draftOfBirth(mother);

        assertThat(world.bean(FilingAdvice.class).likes(again, mother)).isEmpty();
        assertThat(world.filing().submit(again.id(), mother)).isInstanceOf(FilingResult.Receipt.class);
    }

    @Test
    void whoAsksAgainForWhatWasGrantedIsToldOfItAndTheOfficerSeesIt() {
        Person mother = families.mother(Families.ORDINARY.and(Families.INSURED.negate()));
        Reference first = world.declareBirth(mother);
        world.accept(first);
        CaseFile.Closed granted = (CaseFile.Closed) world.closed(first, mother).file();
        assertThat(granted.ending()).isEqualTo("rights-opened");

        CaseFile.Draft again = world.draftOfBirth(mother);

        assertThat(world.bean(FilingAdvice.class).likes(again, mother))
                .as("nothing is open")
                .isEmpty();
        assertThat(world.bean(FilingAdvice.class).granted(again, mother)).containsExactly(new LikeRequest(granted));
        Reference second = world.file(again, mother);
        assertThat(world.bean(LikeFiles.class).earlier(world.task(second, World.NADIA), World.NADIA))
                .extracting(one -> one.file().reference())
                .containsExactly(first);
    }

    @Test
    void whatWasRefusedWasNotGranted() {
        Person mother = families.mother();
        Reference first = world.declareBirth(mother);
        world.decide(first, World.NADIA, "refused", "name-not-admitted", "Ce prénom n'est pas admis.");
        world.closed(first, mother);

        assertThat(world.bean(FilingAdvice.class).granted(world.draftOfBirth(mother), mother))
                .isEmpty();
    }

    @Test
    void noMoreThanAFewAreReadHoweverManyAreOpen() {
        Person holder = families.mother();
        for (int i = 0; i < 12; i++) {
            CaseFile.Draft draft = world.drafts().begin("moving-home", holder);
            world.drafts().gather(draft, () -> {});
            world.answer(draft, holder, "move.addressLine", i + ", rue des Orangers");
            world.answer(draft, holder, "move.city", "Salé");
            world.answer(
                    draft, holder, "move.movedOn", LocalDate.now().minusDays(1).toString());
            world.file(draft, holder);
        }
        CaseFile.Draft draft = world.drafts().begin("moving-home", holder);

        assertThat(world.bean(FilingAdvice.class).likes(draft, holder)).hasSizeBetween(1, 5);
    }

    @Test
    void closedRequestsAreNotInTheIndexInWhichTheyAreLookedFor() {
        assertThat(world.asOwner()
                        .sql("select indexdef from pg_indexes where indexname = 'case_file_likeness'")
                        .query(String.class)
                        .single())
                .contains("(likeness, submitted_at)")
                .contains("state = 'open'");
    }
}
