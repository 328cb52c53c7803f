package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.request.Admission;
import org.guichetunique.casework.request.DueForewarning;
import org.guichetunique.casework.request.FilingAdvice;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people are told before they file, from what is known by then. */
class BeforeFilingStoryTest {

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

    @AfterEach
    void endTroubles() {
        world.endTroubles();
    }

    @Test
    void whoIsSignedInLessSurelyThanTheServiceDemandsFilesNothing() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);

        assertThat(world.filing().submit(draft.id(), mother.at("low")))
                .isEqualTo(new FilingResult.NotAdmitted(Admission.NEEDS_ASSURANCE));
        assertThat(world.filing().submit(draft.id(), mother.at("substantial")))
                .isInstanceOf(FilingResult.Receipt.class);
    }

    @Test
    void aParentWhoIsTooLateIsToldByTheEvidenceAndMayFileAllTheSame() {
        Person hanae = world.person("Hanae Tazi", "EF300003");
        CaseFile.Draft draft = world.drafts().begin(World.BIRTH, hanae);
        assertThat(told(draft, hanae)).isEmpty();

        world.drafts().gather(draft, () -> {});

        assertThat(told(draft, hanae)).containsExactly("told.declaration.timeliness.late");
        CaseFile.Draft answered = world.draftOfBirth(hanae);
        world.answer(answered, hanae, "household.monthlyIncome", "6 200");
        assertThat(world.filing().submit(answered.id(), hanae)).isInstanceOf(FilingResult.Receipt.class);
    }

    @Test
    void aParentInTimeIsToldNothing() {
        Person mother = families.mother();

        assertThat(told(world.draftOfBirth(mother), mother)).isEmpty();
    }

    @Test
    void aBirthThatStandsInTheBookletIsToldBeforeItIsDeclaredOnceMore() {
        Person mother = families.mother();
        Person father = families.spouseOf(mother);
        Reference first = world.declareBirth(mother);
        world.accept(first);
        world.closed(first, mother);

        assertThat(told(world.draftOfBirth(father), father))
                .containsExactly("told.declaration.registration.registered");
    }

    @Test
    void aManWhoNamesHimselfAsTheMotherIsToldAtTheFieldAndCannotFile() {
        Person mother = families.mother();
        Person father = families.spouseOf(mother);
        world.trouble("civil-registry", "getFamily", "refuse", "\"code\": \"NO_FAMILY_BOOKLET\"");
        CaseFile.Draft draft = world.draftOfBirth(father);
        names(draft, father, "mother", father);
        names(draft, father, "father", father);

        assertThat(told(draft, father)).contains("told.declaration.parents.same-person");
        names(draft, father, "father", mother);
        assertThat(told(draft, father)).containsExactly("told.declaration.parents.mother-is-a-man");
        assertThat(world.bean(FilingAdvice.class)
                        .forewarned(draft, father)
                        .getFirst()
                        .rule()
                        .at())
                .extracting(Object::toString)
                .contains("mother.nationalId");
        fillIn(draft, father);
        assertThat(world.filing().submit(draft.id(), father)).isInstanceOf(FilingResult.RuledOut.class);

        names(draft, father, "mother", mother);
        names(draft, father, "father", father);
        world.answer(draft, father, "declaration.kinship", "mother");
        assertThat(told(draft, father)).containsExactly("told.declaration.capacity.not-the-mother");
        world.answer(draft, father, "declaration.kinship", "father");
        assertThat(told(draft, father)).isEmpty();
        assertThat(world.filing().submit(draft.id(), father)).isInstanceOf(FilingResult.Receipt.class);
    }

    @Test
    void whoCallsThemselvesTheSpouseOfAnotherThanTheBookletNamesOpensNoPension() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.drafts().begin("death-of-a-relative", mother);
        world.drafts().gather(draft, () -> {});
        world.answer(draft, mother, "deceased.nationalId", "ZZ999999");
        world.answer(draft, mother, "declaration.kinship", "spouse");
        assertThat(told(draft, mother)).containsExactly("told.declaration.relation.not-the-spouse");

        world.answer(
                draft, mother, "deceased.nationalId", families.spouseOf(mother).nationalId());
        assertThat(told(draft, mother)).isEmpty();

        world.answer(draft, mother, "deceased.nationalId", mother.nationalId());
        assertThat(told(draft, mother)).containsExactly("told.declaration.relation.oneself");
    }

    @Test
    void aLicenceOfACountryWithoutReciprocityIsToldWithTheAnswer() {
        Person holder = families.mother();
        CaseFile.Draft draft = world.drafts().begin("driving-licence-exchange", holder);
        world.answer(draft, holder, "foreignLicence.country", "canada");
        assertThat(told(draft, holder)).isEmpty();

        world.answer(draft, holder, "foreignLicence.holder", "resident");

        assertThat(told(draft, holder)).containsExactly("told.exchange.basis.none");
    }

    private static List<String> told(CaseFile.Draft draft, Person person) {
        return world.bean(FilingAdvice.class).forewarned(draft, person).stream()
                .map(DueForewarning::key)
                .toList();
    }

    private static void names(CaseFile.Draft draft, Person by, String parent, Person named) {
        world.answer(draft, by, parent + ".nationalId", named.nationalId());
    }

    private static void fillIn(CaseFile.Draft draft, Person person) {
        world.draftContents().questions(draft, person).stream()
                .filter(question ->
                        question.typed().isEmpty() && question.field().required())
                .forEach(question -> world.answer(
                        draft,
                        person,
                        question.field().address().toString(),
                        switch (question.field().element().kind()) {
                            case MONEY -> "3000";
                            case DATE -> LocalDate.now().toString();
                            case TIME -> "10:30";
                            case CODE ->
                                question.field()
                                        .element()
                                        .codes()
                                        .codes()
                                        .keySet()
                                        .iterator()
                                        .next();
                            default -> question.field().address().element().endsWith("Arabic") ? "بناني" : "Bennani";
                        }));
    }
}
