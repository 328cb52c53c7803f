package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.opinion.Coordination;
import org.guichetunique.casework.office.opinion.LateOpinions;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.opinion.Opinion.Answer;
import org.guichetunique.casework.office.opinion.OpinionRequestResult;
import org.guichetunique.casework.office.opinion.OpinionResponse;
import org.guichetunique.casework.office.opinion.OpinionResult;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.opinion.OpinionsToGive;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one authority asks another before it decides. */
class OpinionStoryTest {

    private static final Officer SUPERVISOR_OF_OMAR = new Officer("samia", "Samia Tahiri", "social-security", true);

    private static World world;
    private static Families families;

    private Reference reference;
    private OfficerTask task;

    @BeforeAll
    static void start() {
        world = new World();
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void aBirthIsExamined() {
        Person mother = families.mother();
        reference = world.declareBirth(mother);
        task = world.task(reference, World.NADIA);
    }

    @AfterEach
    void holdTheOracles() {
        new Oracles(world).hold();
    }

    @Test
    void anUnfavourableOpinionSaysWhyAndComesBackToWhoAsked() {
        assertThat(ask("social-security", "Une affiliation est-elle ouverte ?"))
                .isInstanceOf(OpinionRequestResult.Asked.class);
        assertThat(ask("social-security", "Et encore ?")).isInstanceOf(OpinionRequestResult.AskedBefore.class);
        assertThat(ask("bank", "Votre avis ?")).isInstanceOf(OpinionRequestResult.NotConcerned.class);
        assertThat(ask("civil-registry", "Votre avis ?")).isInstanceOf(OpinionRequestResult.NotConcerned.class);
        Opinion asked = waiting(World.OMAR);
        assertThat(asked.question()).isEqualTo("Une affiliation est-elle ouverte ?");

        assertThat(opinionsToGive().give(asked.id(), Answer.UNFAVOURABLE, " ", World.OMAR))
                .isInstanceOf(OpinionResult.Unreasoned.class);
        assertThat(opinionsToGive().give(asked.id(), Answer.UNFAVOURABLE, "Le père est affilié ailleurs.", World.OMAR))
                .isEqualTo(new OpinionResult.Given(false));

        Opinion given = opinions().of(task, World.NADIA).getFirst();
        assertThat(given.dissents()).isTrue();
        assertThat(given.text()).isEqualTo("Le père est affilié ailleurs.");
        assertThat(opinionsToGive().give(asked.id(), Answer.FAVOURABLE, "", World.OMAR))
                .isInstanceOf(OpinionResult.Gone.class);
        assertThat(opinions().weigh(given.id(), task, true, "  ", World.NADIA))
                .isInstanceOf(OpinionResponse.Unreasoned.class);
        assertThat(opinions().weigh(given.id(), task, true, "Oui.", World.OMAR))
                .isInstanceOf(OpinionResponse.Gone.class);
        assertThat(world.decide(reference, World.NADIA, "accepted", "complete", "En ordre."))
                .isInstanceOf(Decision.Unweighed.class);
        assertThat(opinions().weigh(given.id(), task, false, "L'affiliation du père suffit.", World.NADIA))
                .isInstanceOf(OpinionResponse.Kept.class);
        world.accept(reference);
        assertThat(coordination())
                .extracting(Coordination.Line::authority, Coordination.Line::overruled)
                .containsExactly(tuple("social-security", 1));
    }

    @Test
    void whatIsWaitedForIsRemindedOfAndItsAuthorityReadsSo() {
        ask("social-security", "Votre avis ?");
        int before = opinionsToGive().reminded(World.OMAR);
        world.asOwner()
                .sql("update guichet.opinion set reminds_at = now() where id = :id")
                .param("id", waiting(World.OMAR).id())
                .update();

        world.bean(LateOpinions.class).run();
        world.bean(LateOpinions.class).run();

        assertThat(opinionsToGive().reminded(World.OMAR)).isEqualTo(before + 1);
        assertThat(waiting(World.OMAR).remindedAt()).isNotNull();
        assertThat(opinions().of(task, World.NADIA).getFirst().state()).isEqualTo(Opinion.State.ASKED);
        world.accept(reference);
    }

    @Test
    void anotherAuthoritysOpinionIsNobodyElses() {
        ask("social-security", "Votre avis ?");
        Opinion asked = waiting(World.OMAR);

        assertThat(opinionsToGive().give(asked.id(), Answer.FAVOURABLE, "", World.NADIA))
                .isInstanceOf(OpinionResult.Gone.class);
        assertThat(opinionsToGive().values(asked.id(), World.NADIA)).isEmpty();
        assertThat(opinions().of(task, World.OMAR)).isEmpty();
        assertThat(opinionsToGive().values(asked.id(), World.OMAR)).isNotEmpty();
        assertThat(readings(asked)).isEqualTo(1);
        world.accept(reference);
    }

    @Test
    void whatNobodyAnswersInTimeIsTheSupervisorsAndALateAnswerIsToldSo() {
        ask("social-security", "Votre avis ?");
        Opinion asked = waiting(World.OMAR);
        runOut(asked);

        assertThat(opinionsToGive().give(asked.id(), Answer.FAVOURABLE, "", World.OMAR))
                .isInstanceOf(OpinionResult.Escalated.class);
        assertThat(of(World.OMAR)).isEmpty();
        assertThat(of(SUPERVISOR_OF_OMAR)).extracting(Opinion::state).containsExactly(Opinion.State.ESCALATED);
        assertThat(opinionsToGive().give(asked.id(), Answer.CONDITIONAL, "Sous réserve.", SUPERVISOR_OF_OMAR))
                .isEqualTo(new OpinionResult.Given(true));
        opinions().weigh(asked.id(), task, true, "La réserve est levée.", World.NADIA);
        world.accept(reference);
    }

    @Test
    void whatCountsAsFavourableStaysSoAndKeepsWhatCameTooLate() {
        ask("social-security", "Votre avis ?");
        Opinion asked = waiting(World.OMAR);
        world.asOwner()
                .sql("update guichet.opinion set lateness = 'favourable' where id = :id")
                .param("id", asked.id())
                .update();
        runOut(asked);

        assertThat(opinionsToGive().give(asked.id(), Answer.UNFAVOURABLE, "Trop tard.", World.OMAR))
                .isInstanceOf(OpinionResult.TooLate.class);

        Opinion deemed = opinions().of(task, World.NADIA).getFirst();
        assertThat(deemed.state()).isEqualTo(Opinion.State.DEEMED);
        assertThat(deemed.answer()).isEqualTo(Answer.FAVOURABLE);
        assertThat(deemed.text()).isEqualTo("Trop tard.");
        assertThat(deemed.late()).isTrue();
        assertThat(deemed.dissents()).isFalse();
        world.accept(reference);
    }

    private static void runOut(Opinion asked) {
        world.asOwner()
                .sql(
                        "update guichet.opinion set due_at = now() - interval '1 minute', reminds_at = now() where id = :id")
                .param("id", asked.id())
                .update();
        world.bean(LateOpinions.class).run();
    }

    private OpinionRequestResult ask(String authority, String question) {
        return opinions().ask(task.id(), authority, question, World.NADIA);
    }

    private Opinion waiting(Officer officer) {
        return of(officer).getFirst();
    }

    private List<Opinion> of(Officer officer) {
        return opinionsToGive().waiting(officer, null).stream()
                .filter(one -> one.caseId().equals(task.caseId()))
                .toList();
    }

    private static long readings(Opinion asked) {
        return world.asOwner()
                .sql("select count(*) from guichet.exchange_log where case_id = :id and actor = :officer")
                .param("id", asked.caseId().value())
                .param("officer", World.OMAR.subject())
                .query(Long.class)
                .single();
    }

    private static List<Coordination.Line> coordination() {
        return world.bean(Coordination.class).between(Coordination.Side.ASKED_BY_US, Duration.ofDays(1), World.NADIA);
    }

    private static OpinionsToGive opinionsToGive() {
        return world.bean(OpinionsToGive.class);
    }

    private static Opinions opinions() {
        return world.bean(Opinions.class);
    }
}
