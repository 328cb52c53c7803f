package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.casework.request.evidence.AskedOfPeople;
import org.guichetunique.casework.request.evidence.AskedOfPeople.Reason;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.studio.live.Counting;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.log.Entry;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the State knows already is not asked again; what it may not fetch without leave, it does not. */
class OnceOnlyStoryTest {

    private static final String HOUSEHOLD = "social-support-agency.getHousehold";
    private static final String PERSON = "population-register.getPerson";
    private static final Address INCOME = Address.of("household.monthlyIncome");

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
    void nothingIsSentToAnAuthorityThatNeedsConsentBeforeItIsGiven() {
        Person mother = families.mother();
        CaseFile.Draft draft = begun(mother);

        world.drafts().gather(draft, () -> {});

        assertThat(evidence(draft, mother)).doesNotContainKey(HOUSEHOLD).containsKey(PERSON);
        assertThat(calls(draft, HOUSEHOLD)).isZero();
        assertThat(asked(draft, mother)).contains(INCOME);

        world.draftAnswers().consent(draft.id(), HOUSEHOLD, true, mother);
        world.drafts().gather(draft, () -> {});

        assertThat(evidence(draft, mother).get(HOUSEHOLD).state()).isEqualTo(Evidence.State.OBTAINED);
        assertThat(asked(draft, mother)).doesNotContain(INCOME);
        assertThat(calls(draft, PERSON)).isEqualTo(1);
    }

    @Test
    void aConsentIsKeptWithTheWordsThatWereReadAndTheTime() {
        Person mother = families.mother();
        CaseFile.Draft draft = begun(mother);

        world.draftAnswers().consent(draft.id(), HOUSEHOLD, true, mother);
        world.draftAnswers().consent(draft.id(), HOUSEHOLD, true, mother);

        Map<String, Object> kept = world.asPortal()
                .sql("select answer, wording ->> language as words, at from consent where case_id = :id")
                .param("id", draft.id().value())
                .query()
                .singleRow();
        assertThat(kept).containsEntry("answer", "given");
        assertThat(kept.get("words").toString()).contains("pour cette demande seulement");
        assertThat(kept.get("at")).isNotNull();
    }

    @Test
    void whoRefusesIsAskedInTheFormInsteadAndCanStillFile() {
        Person mother = families.mother();
        CaseFile.Draft draft = begun(mother);
        world.draftAnswers().consent(draft.id(), HOUSEHOLD, false, mother);
        world.drafts().gather(draft, () -> {});
        fill(draft, mother);
        world.answer(draft, mother, INCOME.toString(), "3 200");

        Reference reference = world.file(draft, mother);

        assertThat(calls(draft, HOUSEHOLD)).isZero();
        assertThat(counted("household.monthlyIncome", Reason.CONSENT_REFUSED)).isPositive();
        new Oracles(world).hold(reference);
    }

    @Test
    void aConsentTakenBackTakesBackWhatItBrought() {
        Person mother = families.mother();
        CaseFile.Draft draft = begun(mother);
        world.draftAnswers().consent(draft.id(), HOUSEHOLD, true, mother);
        world.drafts().gather(draft, () -> {});
        assertThat(world.draftContents().values(draft.id(), mother)).containsKey(INCOME);

        world.draftAnswers().consent(draft.id(), HOUSEHOLD, false, mother);
        world.drafts().gather(draft, () -> {});

        assertThat(world.draftContents().values(draft.id(), mother)).doesNotContainKey(INCOME);
        assertThat(evidence(draft, mother)).doesNotContainKey(HOUSEHOLD);
        assertThat(asked(draft, mother)).contains(INCOME);
        assertThat(world.draftContents().consents(draft.id(), mother))
                .extracting(Consent::answer)
                .containsExactly(Consent.Answer.WITHDRAWN);
        assertThat(calls(draft, HOUSEHOLD)).isEqualTo(1);
    }

    @Test
    void aConsentToOtherWordsIsNone() {
        Person mother = families.mother();
        CaseFile.Draft draft = begun(mother);
        world.draftAnswers().consent(draft.id(), HOUSEHOLD, true, mother);

        world.tamper("update consent set wording = wording || '{\"fr\": \"Autre chose\"}' where case_id = '"
                + draft.id() + "'");
        world.drafts().gather(draft, () -> {});

        assertThat(calls(draft, HOUSEHOLD)).isZero();
    }

    @Test
    void nobodyConsentsForSomebodyElseOrToWhatIsNotAsked() {
        Person mother = families.mother();
        CaseFile.Draft draft = begun(mother);

        assertThatThrownBy(() -> world.draftAnswers().consent(draft.id(), HOUSEHOLD, true, families.mother()))
                .isInstanceOf(java.util.NoSuchElementException.class);
        assertThatThrownBy(() -> world.draftAnswers().consent(draft.id(), PERSON, true, mother))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFreshAnswerOfAnEarlierCaseServesAgainAndNobodyIsAsked() {
        Person mother = families.mother();
        Reference earlier = world.declareBirth(mother);
        CaseFile before = world.timeline(earlier, mother).file();
        KnownValue known = world.timeline(earlier, mother).values().get(Address.of("applicant.familyName"));

        CaseFile.Draft draft = world.draftOfBirth(mother);

        Evidence again = evidence(draft, mother).get(PERSON);
        assertThat(again.reusedAt()).isNotNull();
        assertThat(calls(draft, PERSON)).isZero();
        KnownValue now = world.draftContents().values(draft.id(), mother).get(Address.of("applicant.familyName"));
        assertThat(now.value()).isEqualTo(known.value());
        assertThat(now.source().exchange()).isEqualTo(known.source().exchange());
        assertThat(now.source().at()).isBefore(draft.createdAt());
        assertThat(before.id()).isNotEqualTo(draft.id());
        assertThat(world.bean(Ledger.class).of(mother, "population-register", null))
                .anyMatch(access -> access.entry().kind() == Entry.Kind.REUSE
                        && known.source().exchange() != null
                        && known.source().exchange().equals(access.entry().origin()));
    }

    @Test
    void aStaleAnswerIsFetchedAgain() {
        Person mother = families.mother();
        world.declareBirth(mother);
        world.tamper("update evidence set good_until = now() - interval '1 minute' where operation = '" + PERSON + "'");

        CaseFile.Draft draft = world.draftOfBirth(mother);

        assertThat(evidence(draft, mother).get(PERSON).reusedAt()).isNull();
        assertThat(calls(draft, PERSON)).isEqualTo(1);

        world.tamper("update evidence set good_until = now() - interval '1 minute' where operation = '" + PERSON + "'");
        world.drafts().gather(draft, () -> {});

        assertThat(calls(draft, PERSON)).isEqualTo(2);
        assertThat(evidence(draft, mother).get(PERSON).state()).isEqualTo(Evidence.State.OBTAINED);
    }

    @Test
    void anAnswerToAnotherQuestionOrForSomebodyElseNeverServes() {
        Person mother = families.mother();
        world.draftOfBirth(mother);
        Person father = families.spouseOf(mother);

        CaseFile.Draft draft = world.draftOfBirth(father);

        assertThat(evidence(draft, father).values()).allMatch(one -> one.reusedAt() == null);
    }

    @Test
    void whatTheConsentOfAnEarlierCaseBroughtIsNotReusedOnceThatConsentIsTakenBack() {
        Person mother = families.mother();
        Reference earlier = world.declareBirth(mother);
        String id = world.timeline(earlier, mother).file().id().toString();
        world.tamper(
                "insert into consent (case_id, operation, answer, wording, language, at) select case_id, operation,"
                        + " 'withdrawn', wording, language, now() from consent where case_id = '" + id + "'");

        CaseFile.Draft draft = world.draftOfBirth(mother);

        assertThat(evidence(draft, mother).get(HOUSEHOLD).reusedAt()).isNull();
        assertThat(calls(draft, HOUSEHOLD)).isEqualTo(1);
    }

    @Test
    void whatHadToBeAskedIsCountedWithTheReasonAndWithoutThePerson() {
        Person mother = families.mother();
        CaseFile.Draft draft = begun(mother);
        world.consentToAll(draft, mother);
        world.trouble("social-support-agency", "getHousehold", "fail", "");
        world.drafts().gather(draft, () -> {});
        world.endTroubles();
        fill(draft, mother);
        world.answer(draft, mother, INCOME.toString(), "3 200");
        long failed = counted("household.monthlyIncome", Reason.FAILED);
        long nobody = counted("person.email", Reason.NOBODY_HOLDS);

        world.file(draft, mother);
        world.filing().submit(draft.id(), mother);

        assertThat(counted("household.monthlyIncome", Reason.FAILED)).isEqualTo(failed + 1);
        assertThat(counted("person.email", Reason.NOBODY_HOLDS)).isEqualTo(nobody + 1);
        world.bean(Counting.class).run();
        assertThat(counted("household.monthlyIncome", Reason.FAILED))
                .as("also once it is added up")
                .isEqualTo(failed + 1);
        assertThat(world.bean(AskedOfPeople.class).ofProcedure(World.BIRTH, today(), today()))
                .anySatisfy(count -> {
                    assertThat(count.asked().address()).isEqualTo(INCOME.toString());
                    assertThat(count.asked().operation()).isEqualTo(HOUSEHOLD);
                    assertThat(count.asked().reason()).isEqualTo(Reason.FAILED);
                });
        assertThat(world.bean(AskedOfPeople.class).counts(today(), today(), Reason.FAILED))
                .anySatisfy(count -> {
                    assertThat(count.asked().authority()).isEqualTo("social-support-agency");
                    assertThat(count.service()).isEqualTo(World.BIRTH);
                });
        assertThat(world.asPortal()
                        .sql("select string_agg(a, '') from (select a::text as a from asked_of_person a"
                                + " union all select d::text from asked_day d) asked")
                        .query(String.class)
                        .single())
                .doesNotContain(
                        mother.subject(), mother.nationalId(), draft.id().toString());
    }

    private static CaseFile.Draft begun(Person person) {
        return world.drafts().begin(World.BIRTH, person);
    }

    private static void fill(CaseFile.Draft draft, Person person) {
        Map.of(
                        "child.givenName", "Lina",
                        "child.givenNameArabic", "لينة",
                        "declaration.kinship", "mother",
                        "applicant.email", "parent@exemple.ma",
                        "applicant.phone", "06 12 34 56 78",
                        "applicant.bankAccount", "007 780 0001234567890123 96")
                .forEach((address, typed) -> world.answer(draft, person, address, typed));
    }

    private static Map<String, Evidence> evidence(CaseFile.Draft draft, Person person) {
        return world.draftContents().evidence(draft.id(), person).stream()
                .collect(Collectors.toMap(one -> one.operation().id(), one -> one));
    }

    private static List<Address> asked(CaseFile.Draft draft, Person person) {
        return world.draftContents().questions(draft, person).stream()
                .map(question -> question.field().address())
                .toList();
    }

    private static int calls(CaseFile.Draft draft, String operation) {
        return world.asPortal()
                .sql("select count(*) from exchange_log where case_id = :id and operation = :operation"
                        + " and kind = 'exchange'")
                .param("id", draft.id().value())
                .param("operation", operation)
                .query(Integer.class)
                .single();
    }

    private static long counted(String element, Reason reason) {
        return world.bean(AskedOfPeople.class).counts(today(), today(), reason).stream()
                .filter(count -> count.asked().element().equals(element))
                .mapToLong(AskedOfPeople.Count::times)
                .sum();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
