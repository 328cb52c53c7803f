package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.person.notification.NoticeWriter;
import org.guichetunique.casework.person.notification.Notices;
import org.guichetunique.casework.request.Contribution;
import org.guichetunique.casework.request.Contributions;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.SectionHandInResult;
import org.guichetunique.casework.request.InvitationResult;
import org.guichetunique.casework.request.Question;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The other parent answers their part of a request. */
class ContributionStoryTest {

    private static final String FATHER = "section.father";
    private static final Address FAMILY_NAME = Address.of("father.familyName");
    private static final Address GIVEN_NAME = Address.of("father.givenName");

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void theFatherAnswersHisSectionAloneAndTheMotherIsTold() {
        Person nadia = unmarried();
        Person rachid = world.person("Rachid Touzani", "KB500002");
        CaseFile.Draft draft = world.draftOfBirth(nadia);

        assertThat(others().ask(draft.id(), FATHER, "kb500002 ", nadia)).isEqualTo(InvitationResult.ASKED);

        Contribution asked = others().waitingFor(rachid).getFirst();
        assertThat(asked.askedBy()).isEqualTo(nadia.name());
        assertThat(others().questions(asked))
                .extracting(question -> question.field().address())
                .containsExactly(FAMILY_NAME, GIVEN_NAME, Address.of("father.singleName"));
        world.draftAnswers().answer(draft, FAMILY_NAME, "Autre", nadia);
        assertThat(world.draftContents().values(draft.id(), nadia)).doesNotContainKey(FAMILY_NAME);
        assertThat(((FilingResult.Incomplete) world.filing().submit(draft.id(), nadia)).problems())
                .extracting(FilingResult.Problem::address)
                .contains(FAMILY_NAME);

        others().answer(asked.id(), FAMILY_NAME, "Touzani", rachid);
        assertThat(others().handIn(asked.id(), rachid)).isInstanceOf(SectionHandInResult.Incomplete.class);
        assertThat(world.draftContents().values(draft.id(), nadia))
                .as("before it is handed in")
                .doesNotContainKey(FAMILY_NAME);
        others().answer(asked.id(), GIVEN_NAME, "Rachid", rachid);
        assertThat(others().handIn(asked.id(), rachid)).isInstanceOf(SectionHandInResult.Done.class);

        assertThat(others().handIn(asked.id(), rachid)).as("twice").isInstanceOf(SectionHandInResult.Gone.class);
        assertThat(others().of(draft.id(), nadia)).singleElement().satisfies(done -> {
            assertThat(done.isDone()).isTrue();
            assertThat(done.doneBy()).isEqualTo("Rachid Touzani");
        });
        world.bean(NoticeWriter.class).tell();
        assertThat(world.bean(Notices.class).of(nadia.subject(), null))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo("part-handed-in");
                    assertThat(notice.reference()).isNull();
                });
        var values = world.draftContents().values(draft.id(), nadia);
        assertThat(values.get(FAMILY_NAME).source().name()).isEqualTo(rachid.subject());
        assertThat(values.get(Address.of("father.nationalId")).value().asString())
                .isEqualTo("KB500002");
        assertThat(world.drafts().find(draft.id(), rachid)).as("the rest of it").isEmpty();
    }

    /** Fault 39. */
    @Test
    void nobodyButTheOneAskedSeesTheSection() {
        Person nadia = unmarried();
        Person rachid = world.person("Rachid Touzani", "KB500002");
        Person stranger = world.person("Omar Boukili", "JE400002");
        CaseFile.Draft draft = world.draftOfBirth(nadia);
        assertThat(others().ask(draft.id(), FATHER, "?", nadia)).isEqualTo(InvitationResult.WRONG_NUMBER);
        assertThat(others().ask(draft.id(), FATHER, nadia.nationalId(), nadia)).isEqualTo(InvitationResult.ONESELF);
        others().ask(draft.id(), FATHER, "KB500002", nadia);
        assertThat(others().ask(draft.id(), FATHER, "JE400002", nadia)).isEqualTo(InvitationResult.ALREADY_ASKED);
        UUID id = others().waitingFor(rachid).getLast().id();

        assertThat(others().waitingFor(stranger)).isEmpty();
        assertThat(others().find(id, stranger)).isEmpty();
        assertThat(others().answer(id, FAMILY_NAME, "Boukili", stranger)).isEmpty();
        assertThat(others().handIn(id, stranger)).isInstanceOf(SectionHandInResult.Gone.class);
        assertThat(others().of(draft.id(), stranger)).isEmpty();
    }

    @Test
    void whoeverSaysNoIsAskedNoMoreAndTheDeclarantIsToldAndAnswers() {
        Person nadia = unmarried();
        Person rachid = world.person("Rachid Touzani", "KB500002");
        CaseFile.Draft draft = world.draftOfBirth(nadia);
        others().ask(draft.id(), FATHER, "KB500002", nadia);
        UUID id = others().waitingFor(rachid).getLast().id();
        others().answer(id, FAMILY_NAME, "Touzani", rachid);

        assertThat(others().decline(id, world.person("Omar Boukili", "JE400002")))
                .as("by somebody else")
                .isFalse();
        assertThat(others().decline(id, rachid)).isTrue();

        assertThat(others().decline(id, rachid)).as("twice").isFalse();
        assertThat(others().handIn(id, rachid)).isInstanceOf(SectionHandInResult.Gone.class);
        assertThat(others().of(draft.id(), nadia)).singleElement().satisfies(declined -> {
            assertThat(declined.isDeclined()).isTrue();
            assertThat(declined.isDone()).isFalse();
            assertThat(declined.doneBy()).isEqualTo("Rachid Touzani");
        });
        assertThat(((FilingResult.Incomplete) world.filing().submit(draft.id(), nadia)).problems())
                .extracting(FilingResult.Problem::address)
                .contains(FAMILY_NAME);
        world.bean(NoticeWriter.class).tell();
        assertThat(world.bean(Notices.class).of(nadia.subject(), null))
                .extracting(notice -> notice.kind())
                .contains("part-declined");
        others().takeBack(draft.id(), FATHER, nadia);
        assertThat(others().ask(draft.id(), FATHER, "JE400002", nadia)).isEqualTo(InvitationResult.ASKED);
        others().takeBack(draft.id(), FATHER, nadia);
    }

    @Test
    void whatIsTakenBackIsAskedOfTheDeclarantAgain() {
        Person nadia = unmarried();
        Person rachid = world.person("Rachid Touzani", "KB500002");
        CaseFile.Draft draft = world.draftOfBirth(nadia);
        others().ask(draft.id(), FATHER, "KB500002", nadia);
        UUID id = others().waitingFor(rachid).getLast().id();

        others().takeBack(draft.id(), FATHER, nadia);

        assertThat(others().find(id, rachid)).isEmpty();
        world.draftAnswers().answer(draft, FAMILY_NAME, "Touzani", nadia);
        assertThat(world.draftContents().questions(draft, nadia))
                .filteredOn(question -> question.field().address().equals(FAMILY_NAME))
                .extracting(Question::typed)
                .containsExactly("Touzani");
    }

    /** The civil registry has not entered this marriage, so the parents are asked. */
    private static Person unmarried() {
        return world.person("Nadia Filali", "KB500001");
    }

    private static Contributions others() {
        return world.bean(Contributions.class);
    }
}
