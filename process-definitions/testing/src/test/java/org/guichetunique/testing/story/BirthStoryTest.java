package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timeline.Entry;
import org.guichetunique.casework.casefile.timeline.Timeline.Progress;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.Question;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The procedure of birth and family rights, told as stories. */
class BirthStoryTest {

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
    void holdTheOracles() {
        new Oracles(world).hold();
    }

    @Test
    void anInsuredMotherGetsTheCertificateTheInsuranceAndTheAllowance() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Reference reference = world.declareBirth(salma);

        world.accept(reference);

        Timeline timeline = world.closed(reference, salma);
        assertThat(ending(timeline)).isEqualTo("rights-opened");
        assertThat(steps(timeline, Progress.DONE))
                .contains(
                        "step.examine",
                        "step.register-birth",
                        "step.register-child",
                        "step.affiliate-child",
                        "step.add-member",
                        "step.open-allowance");
        assertThat(value(timeline, "entitlement.amount")).isEqualTo("300");
        assertThat(value(timeline, "child.childNumber")).matches("[0-9]{10,14}");
    }

    @Test
    void anUninsuredFatherOfAPoorHouseholdGetsTheGrant() {
        Person karim = world.person("Karim El Amrani", "CD200002");
        Reference reference = world.declareBirth(karim);

        world.accept(reference);

        Timeline timeline = world.closed(reference, karim);
        assertThat(value(timeline, "entitlement.kind")).isEqualTo("grant");
        assertThat(value(timeline, "entitlement.amount")).isEqualTo("2000");
    }

    @Test
    void whoTheRegisterNamesAsAParentIsNotAskedWhoTheyAreAndMaySayOtherwise() {
        Person father = world.person("Karim El Amrani", "CD200002");
        CaseFile.Draft draft = world.drafts().begin(World.BIRTH, father);
        world.consentToAll(draft, father);
        world.drafts().gather(draft, () -> {});
        assertThat(kinship(draft, father)).isEqualTo("father");

        world.answer(draft, father, "declaration.kinship", "guardian");
        world.drafts().gather(draft, () -> {});
        assertThat(kinship(draft, father)).isEqualTo("guardian");
    }

    private static String kinship(CaseFile.Draft draft, Person person) {
        return world.draftContents()
                .values(draft.id(), person)
                .get(Address.of("declaration.kinship"))
                .value()
                .asString();
    }

    @Test
    void aLateDeclarationGoesToTheCourtAndToNoOfficer() {
        Person hanae = world.person("Hanae Tazi", "EF300003");
        CaseFile.Draft draft = world.draftOfBirth(hanae);
        world.answer(draft, hanae, "household.monthlyIncome", "6 200");

        Reference reference = world.file(draft, hanae);

        Timeline timeline = world.closed(reference, hanae);
        assertThat(ending(timeline)).isEqualTo("court");
        assertThat(timeline.entries()).isEmpty();
        assertThat(tasksOfAll(reference)).isZero();
        assertThat(changesAskedFor(reference)).isZero();
    }

    @Test
    void aRefusalIsReasonedAndNothingIsChangedAnywhere() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);

        world.decide(reference, World.NADIA, "refused", "name-not-admitted", "Ce prénom n'est pas admis.");

        Timeline timeline = world.closed(reference, mother);
        assertThat(ending(timeline)).isEqualTo("refused");
        assertThat(value(timeline, "decision.reason")).isEqualTo("name-not-admitted");
        assertThat(value(timeline, "decision.explanation")).isEqualTo("Ce prénom n'est pas admis.");
        assertThat(changesAskedFor(reference)).isZero();
    }

    @Test
    void aBirthThatTheOtherParentHasDeclaredIsNotRegisteredTwice() {
        Person mother = families.mother();
        Person father = families.spouseOf(mother);
        Reference first = world.declareBirth(mother);
        Reference second = world.declareBirth(father);
        world.accept(first);
        world.closed(first, mother);

        world.accept(second);

        Timeline timeline = world.closed(second, father);
        assertThat(ending(timeline)).isEqualTo("already-registered");
        assertThat(entry(timeline, "step.register-birth").progress()).isEqualTo(Progress.DECLINED);
        assertThat(entry(timeline, "step.register-birth").refusal().en()).isEqualTo("This birth is already registered");
    }

    @Test
    void whatTheHealthFacilityDoesNotKnowIsAskedAndNothingElse() {
        Person zineb = world.person("Zineb Ait Lahcen", "JE400001");
        Person salma = families.mother();

        assertThat(asked(zineb))
                .contains("birth.date", "birth.time", "birth.facility", "birth.place", "child.sex")
                .doesNotContain("household.monthlyIncome", "applicant.addressLine");
        assertThat(asked(salma)).doesNotContain("birth.date", "birth.time", "birth.facility", "child.sex");
    }

    @Test
    void aBirthAtHomeIsDeclaredFromTheFallbackFields() {
        Person zineb = world.person("Zineb Ait Lahcen", "JE400001");
        CaseFile.Draft draft = world.draftOfBirth(zineb);
        assertThat(world.filing().submit(draft.id(), zineb)).isInstanceOf(FilingResult.Incomplete.class);
        world.answer(
                draft,
                zineb,
                "birth.date",
                java.time.LocalDate.now().minusDays(4).toString());
        world.answer(draft, zineb, "birth.time", "٠٤:٣٠");
        world.answer(draft, zineb, "birth.facility", "À domicile");
        world.answer(draft, zineb, "birth.place", "Taroudant");
        world.answer(draft, zineb, "child.sex", "female");

        Reference reference = world.file(draft, zineb);
        world.accept(reference);

        Timeline timeline = world.closed(reference, zineb);
        assertThat(ending(timeline)).isEqualTo("rights-opened");
        assertThat(value(timeline, "birth.time")).isEqualTo("04:30");
    }

    @Test
    void aCoupleWithoutAFamilyBookletNamesTheParentsAndGetsTheCertificate() {
        Person nadia = world.person("Nadia Filali", "KB500001");
        CaseFile.Draft draft = world.draftOfBirth(nadia);
        assertThat(world.draftContents().questions(draft, nadia))
                .extracting(question -> question.field().address().toString())
                .contains("mother.nationalId", "father.nationalId", "child.familyName");
        Map.ofEntries(
                        Map.entry("mother.nationalId", "KB500001"),
                        Map.entry("mother.familyName", "Filali"),
                        Map.entry("mother.givenName", "Nadia"),
                        Map.entry("father.nationalId", "KB500002"),
                        Map.entry("father.familyName", "Touzani"),
                        Map.entry("father.givenName", "Rachid"),
                        Map.entry("child.familyName", "Touzani"),
                        Map.entry("child.familyNameArabic", "التوزاني"),
                        Map.entry("child.sex", "female"),
                        Map.entry("birth.date", LocalDate.now().minusDays(4).toString()),
                        Map.entry("birth.time", "07:42"),
                        Map.entry("birth.facility", "Maternité Souissi"),
                        Map.entry("birth.place", "Rabat"),
                        Map.entry("household.monthlyIncome", "3 200"))
                .forEach((address, typed) -> world.answer(draft, nadia, address, typed));
        assertThat(world.filing().submit(draft.id(), nadia)).isInstanceOf(FilingResult.Receipt.class);
        Reference reference = ((FilingResult.Receipt) world.filing().submit(draft.id(), nadia)).reference();

        world.accept(reference);

        assertThat(((CaseFile.Closed) world.closed(reference, nadia).file()).ending())
                .isEqualTo("rights-opened");
    }

    @Test
    void whatAnAuthorityHoldsCannotBeOverruledByTyping() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        String held = held(draft, mother, "birth.date");

        world.answer(draft, mother, "birth.date", "2020-01-01");
        world.answer(draft, mother, "household.monthlyIncome", "1");

        assertThat(held(draft, mother, "birth.date")).isEqualTo(held);
        assertThat(held(draft, mother, "household.monthlyIncome")).isNotEqualTo("1");
    }

    @Test
    void whoIsNeitherInsuredNorPoorGetsTheCertificateAndNoMoney() {
        Person mother = families.mother(Families.ORDINARY
                .and(Families.INSURED.negate())
                .and(person -> person.path("index").asDouble() > 9.75));
        Reference reference = world.declareBirth(mother);

        world.accept(reference);

        Timeline timeline = world.closed(reference, mother);
        assertThat(ending(timeline)).isEqualTo("rights-opened");
        assertThat(value(timeline, "entitlement.kind")).isEqualTo("none");
        assertThat(steps(timeline, Progress.values())).doesNotContain("step.open-allowance", "step.open-grant");
        assertThat(entry(timeline, "step.check-contributions").progress()).isEqualTo(Progress.DECLINED);
    }

    @Test
    void anUninsuredCoupleInNoHouseholdSeesWhatWasDeclinedAndTheCaseStillCloses() {
        Person mother = families.mother(person -> person.path("married").asBoolean()
                && person.has("notification")
                && !person.has("household")
                && Families.INSURED
                        .negate()
                        .and(families.whoseSpouse(Families.INSURED.negate()))
                        .test(person));
        CaseFile.Draft draft = world.draftOfBirth(mother);
        world.answer(draft, mother, "household.monthlyIncome", "4 000");
        Reference reference = world.file(draft, mother);

        world.accept(reference);

        Timeline timeline = world.closed(reference, mother);
        assertThat(ending(timeline)).isEqualTo("rights-opened");
        assertThat(steps(timeline, Progress.DECLINED))
                .containsExactlyInAnyOrder("step.affiliate-child", "step.add-member", "step.check-contributions");
        assertThat(timeline.entries())
                .filteredOn(entry -> entry.progress() == Progress.DECLINED)
                .allSatisfy(entry -> assertThat(entry.refusal()).isNotNull());
    }

    @Test
    void nearTheLegalLimitTheOfficerKeepsTheTask() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);

        fire(reference, mother, "limit-near");

        assertThat(world.tasksOf(reference, World.NADIA)).hasSize(1);
        world.accept(reference);
        assertThat(ending(world.closed(reference, mother))).isEqualTo("rights-opened");
    }

    @Test
    void pastTheLegalLimitTheSupervisorDecidesInPlaceOfTheOfficer() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        String late = world.task(reference, World.NADIA).id();
        world.claims().claim(late, World.NADIA);

        fire(reference, mother, "limit-near");
        fire(reference, mother, "limit-passed");

        assertThat(world.tasksOf(reference, World.NADIA)).isEmpty();
        assertThat(world.decide(late, World.NADIA, "accepted", "complete", "Trop tard."))
                .isEqualTo(new Decision.Gone());
        assertThat(world.tasksOf(reference, World.SECOND_REGISTRAR)).isEmpty();
        assertThat(world.decide(reference, World.RACHID, "accepted", "complete", "Décidé en lieu et place."))
                .isEqualTo(new Decision.Taken());
        Timeline timeline = world.closed(reference, mother);
        assertThat(ending(timeline)).isEqualTo("rights-opened");
        assertThat(entry(timeline, "step.examine").progress()).isEqualTo(Progress.DROPPED);
        assertThat(value(timeline, "decision.explanation")).isEqualTo("Décidé en lieu et place.");
    }

    private static void fire(Reference reference, Person person, String timer) {
        String process = world.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        world.timeline(reference, person).file().id().toString())
                .singleResult()
                .getId();
        ManagementService jobs = world.engine().getManagementService();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private static List<String> asked(Person person) {
        CaseFile.Draft draft = world.drafts().begin(World.BIRTH, person);
        world.consentToAll(draft, person);
        world.drafts().gather(draft, () -> {});
        return world.draftContents().questions(draft, person).stream()
                .map(Question::field)
                .map(field -> field.address().toString())
                .toList();
    }

    private static String held(CaseFile.Draft draft, Person person, String address) {
        return world.draftContents()
                .values(draft.id(), person)
                .get(Address.of(address))
                .value()
                .asString();
    }

    private static int tasksOfAll(Reference reference) {
        return Stream.of(World.NADIA, World.RACHID, World.OMAR)
                .mapToInt((Officer officer) -> world.tasksOf(reference, officer).size())
                .sum();
    }

    /** Calls after filing that could have changed something at an authority. */
    private static int changesAskedFor(Reference reference) {
        return world.asPortal()
                .sql("""
                select count(*) from exchange_log l join case_file c on c.id = l.case_id
                 where c.reference = :reference and l.at > c.submitted_at
                """)
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }

    private static List<String> steps(Timeline timeline, Progress... progress) {
        return timeline.entries().stream()
                .filter(entry -> List.of(progress).contains(entry.progress()))
                .map(Entry::textKey)
                .toList();
    }

    private static Entry entry(Timeline timeline, String textKey) {
        return timeline.entries().stream()
                .filter(entry -> entry.textKey().equals(textKey))
                .findFirst()
                .orElseThrow();
    }

    private static String ending(Timeline timeline) {
        return ((CaseFile.Closed) timeline.file()).ending();
    }

    private static String value(Timeline timeline, String address) {
        var value = timeline.values().get(Address.of(address)).value();
        return value == null ? "" : value.asString();
    }
}
