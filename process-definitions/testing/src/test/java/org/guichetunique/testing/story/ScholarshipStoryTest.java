package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.proposal.Proposal;
import org.guichetunique.casework.request.proposal.ProposalWish;
import org.guichetunique.casework.request.proposal.Proposals;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scholarship that nobody has to ask for, told as stories. */
class ScholarshipStoryTest {

    private static final String SCHOLARSHIP = "scholarship";
    private static final Officer MERYEM = new Officer("meryem", "Meryem Alami", "scholarship-office", false);

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
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
    void whoIsEntitledIsToldAndAcceptsWithoutAForm() {
        Person imane = student("LH700001");

        proposals().look(imane);
        Proposal.Possible possible = (Proposal.Possible) onlyProposal(imane);
        assertThat(possible.consents())
                .extracting(consent -> consent.operation().id())
                .containsExactly("social-support-agency.getHousehold");
        Proposal.Entitled entitled =
                (Proposal.Entitled) proposals().agree(SCHOLARSHIP, imane).orElseThrow();
        assertThat(entitled.amount()).isEqualByComparingTo(new BigDecimal(6334));
        assertThat(entitled.evidence())
                .hasSize(5)
                .allSatisfy(held -> assertThat(held.values()).isNotEmpty());
        assertThat(world.timelines().mine(imane, null))
                .as("what is only proposed is no request of theirs")
                .isEmpty();

        Reference reference = accept(imane);

        assertThat(accept(imane, reference)).isEqualTo(reference);
        assertThat(proposals().open(imane)).isEmpty();
        assertThat(proposals().isDue(imane)).isFalse();
        Timeline timeline = world.closed(reference, imane);
        assertThat(ending(timeline)).isEqualTo("granted");
        assertThat(value(timeline, "scholarship.amount")).isEqualTo("6334");
        assertThat(value(timeline, "scholarship.paymentOrder")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LH700002, 3167"})
    void aHigherIndexGivesHalf(String number, int amount) {
        Person anas = student(number);
        proposals().look(anas);

        Proposal proposal = proposals().agree(SCHOLARSHIP, anas).orElseThrow();

        assertThat(((Proposal.Entitled) proposal).amount()).isEqualByComparingTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({"LH700003, employed", "LH700004, too-old", "LH700005, private-institution"})
    void whoIsNotEntitledIsToldNothingUnlessTheyAskAndThenWhy(String number, String reason) {
        Person person = student(number);
        proposals().look(person);
        assertThat(proposals().open(person)).isEmpty();
        assertThat(proposals().isDue(person)).isFalse();

        CaseFile.Draft draft = world.drafts().begin(SCHOLARSHIP, person);
        world.consentToAll(draft, person);
        world.drafts().gather(draft, () -> {});
        Timeline timeline = world.closed(world.file(draft, person), person);

        assertThat(ending(timeline)).isEqualTo("refused");
        assertThat(value(timeline, "scholarship.reason")).isEqualTo(reason);
    }

    @Test
    void noAuthorityIsAskedAboutWhoHasNotSaidThatTheyWantProposalsOrWantsNoneAnyMore() {
        Person imane = world.person("Imane", "LH700001");
        assertThat(proposals().wish(imane)).isEqualTo(ProposalWish.NOT_ASKED);
        assertThat(proposals().isDue(imane)).isFalse();
        proposals().look(imane);
        assertThat(asked(imane)).isEmpty();

        proposals().wish(true, imane);
        proposals().look(imane);
        assertThat(proposals().open(imane)).hasSize(1);
        int before = asked(imane).size();

        proposals().wish(false, imane);
        assertThat(proposals().open(imane)).isEmpty();
        assertThat(drafts(imane)).isZero();
        proposals().look(imane);
        assertThat(asked(imane)).hasSize(before);
    }

    @Test
    void theFirstAnswerThatRulesItOutIsTheLastQuestion() {
        Person mother = new Families(world).mother();
        proposals().wish(true, mother);

        proposals().look(mother);

        assertThat(asked(mother)).containsExactly("higher-education.getEnrolment");
        assertThat(drafts(mother)).isZero();
    }

    @Test
    void whoDeclinesIsNotAskedAgainAndNothingIsKept() {
        Person imane = student("LH700001");
        proposals().look(imane);

        proposals().decline(SCHOLARSHIP, false, imane);

        assertThat(proposals().open(imane)).isEmpty();
        assertThat(proposals().isDue(imane)).isFalse();
        assertThat(drafts(imane)).isZero();
    }

    @Test
    void anAuthorityThatDoesNotAnswerLeavesTheLookForLater() {
        world.trouble("higher-education", "getBaccalaureate", "fail", "");
        Person imane = student("LH700001");

        proposals().look(imane);

        assertThat(proposals().open(imane)).isEmpty();
        assertThat(drafts(imane)).isZero();
        world.endTroubles();
        world.asOwner()
                .sql("update guichet.proposal set next_look_at = now() where owner = :owner")
                .param("owner", imane.subject())
                .update();
        proposals().look(imane);
        assertThat(onlyProposal(imane)).isInstanceOf(Proposal.Possible.class);
    }

    @Test
    void whatTheRuleCannotTellAnOfficerDecides() {
        Person yassir = student("LH700006");
        CaseFile.Draft draft = world.drafts().begin(SCHOLARSHIP, yassir);
        world.consentToAll(draft, yassir);
        world.drafts().gather(draft, () -> {});
        Reference reference = world.file(draft, yassir);

        Decision decision = world.decisions()
                .decide(
                        world.task(reference, MERYEM).id(),
                        MERYEM,
                        Map.of(
                                Address.of("scholarship.decision"), "half",
                                Address.of("scholarship.reason"), "entitled",
                                Address.of("scholarship.explanation"), "Indice confirmé par le registre."));

        assertThat(decision).isEqualTo(new Decision.Taken());
        Timeline timeline = world.closed(reference, yassir);
        assertThat(ending(timeline)).isEqualTo("granted");
        assertThat(value(timeline, "scholarship.amount")).isEqualTo("3167");
    }

    @Test
    void aScholarshipThatTheOfficeHasGrantedBeforeIsNotGrantedTwice() {
        world.trouble("scholarship-office", "grantScholarship", "refuse", "\"code\": \"ALREADY_GRANTED\"");
        Person anas = student("LH700002");
        proposals().look(anas);
        proposals().agree(SCHOLARSHIP, anas);

        Timeline timeline = world.closed(accept(anas), anas);

        assertThat(ending(timeline)).isEqualTo("had-already");
    }

    private static Reference accept(Person person) {
        return ((FilingResult.Receipt) proposals().accept(SCHOLARSHIP, person)).reference();
    }

    /** A second click finds the same receipt where the first one led. */
    private static Reference accept(Person person, Reference first) {
        List<CaseFile> mine = world.timelines().mine(person, null);
        assertThat(mine).hasSize(1);
        assertThat(((CaseFile.Filed) mine.getFirst()).reference()).isEqualTo(first);
        return ((FilingResult.Receipt) world.filing().submit(mine.getFirst().id(), person)).reference();
    }

    private static List<String> asked(Person person) {
        return world.asOwner()
                .sql("select operation from guichet.exchange_log where person = :owner")
                .param("owner", person.subject())
                .query(String.class)
                .list();
    }

    private static Proposals proposals() {
        return world.bean(Proposals.class);
    }

    private static Proposal onlyProposal(Person person) {
        List<Proposal> open = proposals().open(person);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private static int drafts(Person person) {
        return world.asOwner()
                .sql("select count(*) from guichet.case_file where owner = :owner")
                .param("owner", person.subject())
                .query(Integer.class)
                .single();
    }

    private static Person student(String number) {
        Person student = world.person("Étudiant " + UUID.randomUUID(), number);
        proposals().wish(true, student);
        return student;
    }

    private static String ending(Timeline timeline) {
        return ((CaseFile.Closed) timeline.file()).ending();
    }

    private static String value(Timeline timeline, String address) {
        return timeline.values().get(Address.of(address)).value().asString();
    }
}
