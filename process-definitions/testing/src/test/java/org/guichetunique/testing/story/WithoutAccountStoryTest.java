package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.office.task.ApplicantTasks;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People who have neither an e-mail address nor a bank account, told as stories. */
class WithoutAccountStoryTest {

    private static final Officer LEILA = new Officer("leila", "Leila Idrissi", "social-support-agency", false);

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
    void aBirthIsDeclaredWithoutEitherAndTheGrantIsPaidInCashAtAPostOffice() {
        Person father = world.person("Karim El Amrani", "CD200002");
        CaseFile.Draft draft = world.draftOfBirth(father);
        hasNone(draft, father, "applicant.email", "applicant.withoutEmail");
        hasNone(draft, father, "applicant.bankAccount", "applicant.withoutBankAccount");
        Reference reference = world.file(draft, father);

        world.accept(reference);

        Timeline closed = world.closed(reference, father);
        assertThat(said(closed, "entitlement.kind")).isEqualTo("grant");
        assertThat(said(closed, "entitlement.payment")).isEqualTo("post-office");
        assertThat(closed.values())
                .as("nothing is kept of the account typed first")
                .doesNotContainKey(Address.of("applicant.bankAccount"));
    }

    @Test
    void theLastOfTheTwoAnswersCounts() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        world.answer(draft, mother, "applicant.withoutBankAccount", "true");
        assertThat(kept(draft, mother, "applicant.bankAccount")).isNull();
        world.answer(draft, mother, "applicant.withoutBankAccount", "");
        assertThat(missing(draft, mother)).containsExactly("applicant.bankAccount");
        world.answer(draft, mother, "applicant.withoutBankAccount", "true");
        world.answer(draft, mother, "applicant.bankAccount", "007 780 0001234567890123 96");

        assertThat(kept(draft, mother, "applicant.withoutBankAccount")).isNull();
        assertThat(kept(draft, mother, "applicant.bankAccount")).isNotNull();
    }

    @Test
    void aidWithoutAnAccountAsksNoBankAndIsPaidInCash() {
        Person khadija = world.person("Khadija Ziani", "TA170001");
        CaseFile.Draft draft = aid(khadija);
        world.answer(draft, khadija, "applicant.withoutBankAccount", "true");
        Reference reference = world.file(draft, khadija);

        isExamined(reference);
        world.decide(reference, LEILA, "accepted", "conditions-met", "Au vu des pièces.");

        Timeline closed = world.closed(reference, khadija);
        assertThat(said(closed, "aid.payment")).isEqualTo("post-office");
        assertThat(closed.entries())
                .extracting(Timeline.Entry::textKey)
                .contains("step.open-aid")
                .doesNotContain("step.check-account");
    }

    @Test
    void whoseAccountTheBankDoesNotFindMaySayThatTheyHaveNone() {
        Person mother = families.mother(one -> !one.has("insuranceNumber")
                && one.has("household")
                && one.path("index").asDouble() <= 9.74);
        CaseFile.Draft draft = aid(mother);
        world.answer(draft, mother, "applicant.bankAccount", "007 780 0001234567890100 68");
        world.answer(draft, mother, "applicant.accountCheckAgreed", "true");
        Reference reference = world.file(draft, mother);
        ApplicantTasks tasks = world.bean(ApplicantTasks.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !tasks.open(reference, mother).isEmpty());

        String task = tasks.open(reference, mother).getFirst().id();
        tasks.answer(task, Address.of("applicant.withoutBankAccount"), "true", mother);
        assertThat(tasks.handIn(task, mother)).isEqualTo(new ApplicantTasks.HandInResult.Done());

        isExamined(reference);
        world.decide(reference, LEILA, "accepted", "conditions-met", "Au vu des pièces.");
        Timeline closed = world.closed(reference, mother);
        assertThat(said(closed, "aid.payment")).isEqualTo("post-office");
        assertThat(closed.values().get(Address.of("applicant.bankAccount")).value())
                .isNull();
    }

    private static void isExamined(Reference reference) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !world.tasksOf(reference, LEILA).isEmpty());
    }

    private static CaseFile.Draft aid(Person person) {
        CaseFile.Draft draft = world.drafts().begin("direct-social-aid", person);
        world.consentToAll(draft, person);
        world.drafts().gather(draft, () -> {});
        return draft;
    }

    /** They begin to write one first. */
    private static void hasNone(CaseFile.Draft draft, Person person, String asked, String none) {
        world.answer(draft, person, asked, "");
        assertThat(missing(draft, person)).containsExactly(asked);
        world.answer(draft, person, asked, "777");
        world.answer(draft, person, none, "true");
    }

    private static List<String> missing(CaseFile.Draft draft, Person person) {
        return world.filing().submit(draft.id(), person) instanceof FilingResult.Incomplete incomplete
                ? incomplete.problems().stream()
                        .map(problem -> problem.address().toString())
                        .toList()
                : List.of();
    }

    private static @Nullable JsonNode kept(CaseFile.Draft draft, Person person, String address) {
        KnownValue known = world.draftContents().values(draft.id(), person).get(Address.of(address));
        return known == null ? null : known.value();
    }

    private static String said(Timeline timeline, String address) {
        assertThat(timeline.values()).containsKey(Address.of(address));
        return timeline.values().get(Address.of(address)).value().asString();
    }
}
