package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.document.Revocations;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.casefile.remedy.Remedies;
import org.guichetunique.casework.casefile.remedy.Remedy;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.office.reading.ContestedFiles;
import org.guichetunique.casework.office.reading.ReadContents;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.casework.office.reading.StatedReadings;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.person.appeal.AppealResult;
import org.guichetunique.casework.person.appeal.Appeals;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person who does not agree with an answer has somebody else decide anew. */
class AppealStoryTest {

    private static final Officer MEDIATOR = new Officer("jalil", "Jalil Sekkat", "mediator", true);

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
    void anAppealThatIsUpheldTakesTheRefusalBackAndBothFilesLeadToEachOther() {
        Person mother = families.mother();
        CaseFile.Closed refused = refused(mother);

        Reference appeal = opened(appeals().appeal(refused.reference(), "Le certificat était joint.", mother));

        Timeline before = world.timeline(appeal, mother);
        assertThat(appeals().against(refused.id(), mother)).contains(appeal);
        assertThat(appeals().contestedBy(before.file().id(), mother)).contains(refused.reference());
        assertThat(text(before, "appeal.reference"))
                .isEqualTo(refused.reference().value());
        assertThat(text(before, "appeal.grounds")).isEqualTo("Le certificat était joint.");
        assertThat(world.bean(CaseEvents.class).of(refused.id()))
                .extracting(CaseEvent::kind)
                .containsOnlyOnce("appeal-opened");
        assertThat(world.tasksOf(appeal, World.NADIA))
                .as("not for those who decided first")
                .isEmpty();
        assertThat(before.authority().code())
                .as("who deals with it, and not who would if they were late")
                .isEqualTo("civil-registry");
        assertThat(decide(appeal, World.RACHID, "accepted")).isInstanceOf(Decision.Taken.class);
        assertThat(decider(world.timeline(appeal, mother)))
                .isEqualTo(new Source.Decider("Rachid Benjelloun", "civil-registry"));

        assertThat(((CaseFile.Closed) world.closed(appeal, mother).file()).ending())
                .isEqualTo("upheld");
        assertThat(documents(refused.id(), mother)).anySatisfy(document -> {
            assertThat(document.kind()).isEqualTo("refusal");
            assertThat(document.revokedWhy()).isEqualTo(Revocations.Why.APPEAL_UPHELD);
        });
        assertThat(documents(before.file().id(), mother))
                .extracting(CaseDocument::kind, CaseDocument::issuedBy)
                .containsExactlyInAnyOrder(
                        tuple("receipt", "civil-registry"), tuple("appeal-decision", "civil-registry"));
        new Oracles(world).hold(appeal);
    }

    @Test
    void whoeverDecidesAnAppealReadsTheContestedFileWholeAndNobodyElseDoes() {
        Person mother = families.mother();
        CaseFile.Closed refused = refused(mother);
        Reference appeal = opened(appeals().appeal(refused.reference(), "Relisez mon dossier.", mother));
        OfficerTask task = world.task(appeal, World.RACHID);
        ContestedFiles contested = world.bean(ContestedFiles.class);

        ReadFile read = contested.of(task, World.RACHID).orElseThrow();
        contested.of(task, World.RACHID);

        assertThat(read.file().reference()).isEqualTo(refused.reference());
        assertThat(read.file())
                .isInstanceOfSatisfying(
                        CaseFile.Closed.class, file -> assertThat(file.ending()).isEqualTo(refused.ending()));
        assertThat(read.values().get(Address.of("decision.outcome")).source().kind())
                .isEqualTo(Source.Kind.OFFICER);
        assertThat(read.values()).containsKey(Address.of("decision.reason"));
        assertThat(read.decisions())
                .extracting(Source::decider)
                .containsOnly(new Source.Decider("Nadia Chraibi", "civil-registry"));
        assertThat(read.steps()).isNotEmpty();
        assertThat(read.documents()).anySatisfy(document -> {
            assertThat(document.kind()).isEqualTo("refusal");
            await().untilAsserted(
                            () -> assertThat(world.bean(ReadContents.class).document(read, document.id()))
                                    .isPresent());
        });
        assertThat(contested.of(task, World.OMAR)).as("of another authority").isEmpty();
        assertThat(world.bean(Ledger.class).of(mother, "civil-registry", null).stream()
                        .filter(access ->
                                "contested-reading".equals(access.entry().operation())))
                .as("one reading, in the ledger of whose file it is")
                .hasSize(1);
    }

    @Test
    void whoeverDecidedReadsTheirDecisionAgainAndTheLedgerNamesItAsThat() {
        Person mother = families.mother();
        CaseFile.Closed refused = refused(mother);
        Reference appeal = opened(appeals().appeal(refused.reference(), "Relisez.", mother));
        StatedReadings readings = world.bean(StatedReadings.class);
        ContestedFiles contested = world.bean(ContestedFiles.class);

        assertThat(readings.openOwn(appeal, World.RACHID))
                .as("nothing decided yet")
                .isEmpty();
        decide(appeal, World.RACHID, "refused");
        world.closed(appeal, mother);

        assertThat(readings.openOwn(refused.reference(), World.NADIA)).isPresent();
        assertThat(readings.openOwn(refused.reference(), World.NADIA)).isPresent();
        assertThat(readings.openOwn(refused.reference(), World.SECOND_REGISTRAR))
                .as("decided by another")
                .isEmpty();
        assertThat(readings.openOwn(appeal, World.RACHID)).isPresent();
        assertThat(contested.behind(appeal, World.RACHID))
                .hasValueSatisfying(read -> assertThat(read.file().reference()).isEqualTo(refused.reference()));
        assertThat(contested.behind(appeal, World.OMAR)).isEmpty();
        assertThat(contested.behind(refused.reference(), World.RACHID))
                .as("no appeal")
                .isEmpty();
        assertThat(world.bean(Ledger.class).of(mother, "civil-registry", null).stream()
                        .map(access -> access.entry().actorName() + " "
                                + access.entry().operation()))
                .containsOnlyOnce("Nadia Chraibi own-reading", "Rachid Benjelloun own-reading");
    }

    @Test
    void anAppealThatIsDismissedLeavesTheRefusalValidAndIsNotMadeTwice() {
        Person mother = families.mother();
        CaseFile.Closed refused = refused(mother);
        Reference appeal = opened(appeals().appeal(refused.reference(), "Je ne suis pas d'accord.", mother));

        assertThat(appeals().appeal(refused.reference(), "Encore.", mother))
                .isEqualTo(new AppealResult.OpenAlready(appeal));
        decide(appeal, World.RACHID, "refused");
        CaseFile.Closed dismissed =
                (CaseFile.Closed) world.closed(appeal, mother).file();

        assertThat(appeals().appeal(refused.reference(), "Encore une fois.", mother))
                .isEqualTo(new AppealResult.OpenAlready(appeal));
        assertThat(documents(refused.id(), mother)).noneMatch(CaseDocument::isRevoked);
        Remedy left = world.bean(Remedies.class).of(dismissed);
        assertThat(left.to()).as("it was asked once").isNull();
        assertThat(left.court().fr())
                .as("the court of what was decided first")
                .isEqualTo("le tribunal de première instance");
    }

    @Test
    void anAppealThatComesTooLateIsToldTheDayThatHasPassed() {
        Person mother = families.mother();
        CaseFile.Closed refused = refused(mother);
        world.asOwner()
                .sql("update guichet.case_file set closed_at = now() - interval '90 days' where id = :id")
                .param("id", refused.id().value())
                .update();

        assertThat(appeals().appeal(refused.reference(), "Trop tard ?", mother))
                .isInstanceOf(AppealResult.TooLate.class);
        assertThat(appeals().against(refused.id(), mother)).isEmpty();
    }

    /** Fault 39. */
    @Test
    void nobodyContestsTheAnswerToAnotherPersonNorAFileThatIsOpenOrWithoutSayingWhy() {
        Person mother = families.mother();
        Person stranger = families.mother();
        CaseFile.Closed refused = refused(mother);
        Reference open = world.declareBirth(stranger);

        assertThat(appeals().appeal(refused.reference(), "Pas à moi", stranger))
                .isInstanceOf(AppealResult.NotPossible.class);
        assertThat(appeals().appeal(open, "Trop tôt", stranger)).isInstanceOf(AppealResult.NotPossible.class);
        assertThat(appeals().appeal(refused.reference(), " ", mother)).isInstanceOf(AppealResult.WithoutGrounds.class);
        assertThat(appeals().appeal(refused.reference(), "x".repeat(1_000_000), mother))
                .isInstanceOf(AppealResult.Unreadable.class);
        assertThat(appeals().against(refused.id(), mother)).isEmpty();
    }

    /** Fault 24. */
    @Test
    void severalClicksAtOnceMakeOneAppeal() throws Exception {
        Person mother = families.mother();
        CaseFile.Closed refused = refused(mother);
        List<Callable<AppealResult>> clicks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clicks.add(() -> appeals().appeal(refused.reference(), "Une seule fois.", mother));
        }
        List<AppealResult> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<AppealResult> click : threads.invokeAll(clicks)) {
                outcomes.add(click.get());
            }
        }

        assertThat(outcomes).filteredOn(AppealResult.Opened.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(AppealResult.OpenAlready.class::isInstance)
                .hasSize(5);
    }

    @Test
    void anAppealThatIsLeftWithoutAnAnswerGoesToTheMediator() {
        Person mother = families.mother();
        Reference appeal = opened(appeals().appeal(refused(mother).reference(), "Sans réponse.", mother));
        CaseId id = world.timeline(appeal, mother).file().id();
        var management = world.engine().getManagementService();
        String instance = world.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("limit-passed")
                .singleResult()
                .getId());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !world.tasksOf(appeal, MEDIATOR).isEmpty());
        assertThat(world.tasksOf(appeal, World.RACHID)).isEmpty();
        assertThat(text(world.timeline(appeal, mother), "appeal.referralNumber"))
                .startsWith("MD-");
        decide(appeal, MEDIATOR, "refused");
        world.closed(appeal, mother);
        assertThat(documents(id, mother)).anyMatch(document -> document.kind().equals("mediator-decision"));
        assertThat(decider(world.timeline(appeal, mother))).isEqualTo(new Source.Decider("Jalil Sekkat", "mediator"));
    }

    private static Source.Decider decider(Timeline timeline) {
        return timeline.values().get(Address.of("decision.outcome")).source().decider();
    }

    private static CaseFile.Closed refused(Person mother) {
        Reference reference = world.declareBirth(mother);
        assertThat(world.decide(reference, World.NADIA, "refused", "inconsistent-evidence", "Le certificat manque."))
                .isEqualTo(new Decision.Taken());
        return (CaseFile.Closed) world.closed(reference, mother).file();
    }

    private static Decision decide(Reference appeal, Officer officer, String outcome) {
        return world.decisions()
                .decide(
                        world.task(appeal, officer).id(),
                        officer,
                        Map.of(
                                Address.of("decision.outcome"),
                                outcome,
                                Address.of("decision.explanation"),
                                "Après nouvel examen."));
    }

    private static Reference opened(AppealResult appealing) {
        assertThat(appealing).isInstanceOf(AppealResult.Opened.class);
        return ((AppealResult.Opened) appealing).reference();
    }

    private static List<CaseDocument> documents(CaseId id, Person person) {
        return world.bean(Documents.class).of(id, person);
    }

    private static String text(Timeline timeline, String address) {
        return timeline.values().get(Address.of(address)).value().asString();
    }

    private static Appeals appeals() {
        return world.bean(Appeals.class);
    }
}
