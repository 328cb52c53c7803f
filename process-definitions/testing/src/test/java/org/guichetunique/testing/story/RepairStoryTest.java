package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timeline.Progress;
import org.guichetunique.casework.operation.repair.CaseUndo;
import org.guichetunique.casework.operation.repair.Incident;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.repair.Preview;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.casework.operation.repair.UndoPlan;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.HastyAuthorities;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an operator does about calls that failed for good. */
class RepairStoryTest {

    private static final Operator ILYAS = new Operator("ilyas", "Ilyas Berrada");

    @TempDir
    private static Path folder;

    private static World world;
    private static Families families;
    private static Oracles oracles;

    @BeforeAll
    static void start() {
        world = new World(Map.of(
                "guichet.authorities", HastyAuthorities.in(folder, "PT1S", 2).toString()));
        families = new Families(world);
        oracles = new Oracles(world);
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
    void anIncidentNamesNobodyUntilAReasonIsGiven() {
        Person mother = families.mother();
        Incident incident = stuck(mother, "population-register", "registerChild");

        Preview masked = incidents().preview(incident.caseId(), incident.step()).orElseThrow();
        assertThat(masked.sent()).isNotEmpty();
        assertThat(masked.sent().values()).containsOnly(Optional.empty());
        assertThat(masked.attempts())
                .hasSizeGreaterThan(1)
                .allSatisfy(attempt -> assertThat(attempt.outcome()).isEqualTo("failed"));
        assertThat(world.bean(Ledger.class).of(mother, Operator.PLATFORM, null)).isEmpty();

        assertThatThrownBy(() -> incidents().look(incident.caseId(), incident.step(), ILYAS, " "))
                .isInstanceOf(IllegalArgumentException.class);
        Preview shown = incidents()
                .look(incident.caseId(), incident.step(), ILYAS, "The register asked which child")
                .orElseThrow();
        assertThat(shown.sent().get(Address.of("child.givenName")).map(JsonNode::asString))
                .contains("Lina");
        assertThat(actions(incident.caseId())).containsExactly("looked The register asked which child");
        assertThat(world.bean(Ledger.class).of(mother, Operator.PLATFORM, null))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.entry().actorName()).isEqualTo("Ilyas Berrada");
                    assertThat(access.reason()).isEqualTo("The register asked which child");
                    assertThat(access.entry().elements()).contains("person.givenName");
                });
        world.endTroubles();
        repairs().retry(incident.caseId(), incident.step(), ILYAS);
        world.closed(incident.reference(), mother);
    }

    @Test
    void whenTheAuthorityIsBackEverythingIsTriedAgainAtOnce() {
        world.trouble("population-register", "registerChild", "fail", "");
        Map<Reference, Person> cases = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            Person mother = families.mother();
            Reference reference = world.declareBirth(mother);
            cases.put(reference, mother);
            world.accept(reference);
        }
        IncidentFilter which = new IncidentFilter("population-register", World.BIRTH, null);
        await().atMost(Duration.ofSeconds(60)).until(() -> incidents(which).size() == 30);
        assertThat(incidents().groups())
                .filteredOn(group -> group.authority().equals("population-register"))
                .extracting(group -> group.count())
                .containsExactly(30);
        oracles.hold(cases.keySet().toArray(Reference[]::new));
        world.endTroubles();

        assertThat(repairs().retryAll(which, ILYAS)).isEqualTo(30);

        cases.forEach((reference, mother) -> world.closed(reference, mother));
        assertThat(incidents(which)).isEmpty();
        oracles.hold(cases.keySet().toArray(Reference[]::new));
    }

    @Test
    void theCaseGoesOnWithWhatTheAuthorityAnsweredOnPaper() {
        Person mother = families.mother();
        Incident incident = stuck(mother, "social-security", "affiliateChild");
        assertThat(repairs().answerable(incident.caseId(), incident.step()))
                .extracting(field -> field.address().toString())
                .containsExactlyInAnyOrder("coverage.number", "coverage.since");
        assertThatThrownBy(() -> repairs()
                        .answer(
                                incident.caseId(),
                                incident.step(),
                                Map.of(Address.of("coverage.since"), text("tomorrow")),
                                ILYAS,
                                "Letter of 24 November, file 12"))
                .isInstanceOf(IllegalArgumentException.class);

        repairs()
                .answer(
                        incident.caseId(),
                        incident.step(),
                        Map.of(
                                Address.of("coverage.number"), text("123456789-2601"),
                                Address.of("coverage.since"), text("2026-11-20"),
                                // Not what this authority may say.
                                Address.of("child.givenName"), text("Else")),
                        ILYAS,
                        "Letter of 24 November, file 12");

        world.endTroubles();
        Timeline timeline = world.closed(incident.reference(), mother);
        assertThat(timeline.values().get(Address.of("coverage.number")).source().kind())
                .isEqualTo(Source.Kind.OFFICER);
        assertThat(timeline.values().get(Address.of("child.givenName")).value().asString())
                .isEqualTo("Lina");
        assertThat(actions(incident.caseId())).containsExactly("answered Letter of 24 November, file 12");
        oracles.hold(incident.reference());
    }

    @Test
    void aStepMayBeLeftOutForAReason() {
        Person mother = families.mother();
        Incident incident = stuck(mother, "social-support-agency", "addHouseholdMember");

        assertThat(repairs().skip(incident.caseId(), incident.step(), ILYAS, "Done at the counter of the agency"))
                .isTrue();

        // Whoever comes second finds nothing to settle.
        assertThat(repairs().skip(incident.caseId(), incident.step(), ILYAS, "Once more"))
                .isFalse();
        world.endTroubles();
        Timeline timeline = world.closed(incident.reference(), mother);
        assertThat(((CaseFile.Closed) timeline.file()).ending()).isEqualTo("rights-opened");
        assertThat(timeline.entries())
                .filteredOn(entry -> entry.progress() == Progress.SKIPPED)
                .extracting(Timeline.Entry::textKey)
                .containsExactly("step.add-member");
        assertThat(actions(incident.caseId())).containsExactly("skipped Done at the counter of the agency");
        oracles.hold(incident.reference());
    }

    @Test
    void anAuthorityMayHaveRefusedOnPaper() {
        Person mother = families.mother();
        Incident incident = stuck(mother, "civil-registry", "registerBirth");

        assertThatThrownBy(() -> repairs().refuse(incident.caseId(), incident.step(), "NO_SUCH_CODE", ILYAS, "Letter"))
                .isInstanceOf(IllegalArgumentException.class);
        repairs().refuse(incident.caseId(), incident.step(), "ALREADY_REGISTERED", ILYAS, "Letter of the registry");

        Timeline timeline = world.closed(incident.reference(), mother);
        assertThat(((CaseFile.Closed) timeline.file()).ending()).isEqualTo("already-registered");
        oracles.hold(incident.reference());
    }

    @Test
    void aCaseIsUndoneLatestFirstAndEachAuthorityUndoesItOnce() {
        Person mother = families.mother();
        Incident incident = stuck(mother, "social-support-agency", "addHouseholdMember");
        await().untilAsserted(() -> assertThat(plan(incident)).contains("social-security.withdrawDependant"));
        UndoPlan plan = undo().planUndo(incident.caseId());
        assertThat(plan.undone())
                .extracting(one -> one.done().id())
                .endsWith("population-register.registerChild", "civil-registry.registerBirth");
        assertThat(plan.stopped()).contains("add-member");
        world.endTroubles();

        assertThat(undo().undo(incident.caseId(), ILYAS, "Declared twice")).isTrue();

        Timeline timeline = world.closed(incident.reference(), mother);
        assertThat(((CaseFile.Closed) timeline.file()).ending()).isEqualTo(Timeline.UNDONE);
        assertThat(timeline.entries())
                .filteredOn(entry -> entry.textKey().equals("step.register-birth"))
                .extracting(Timeline.Entry::progress)
                .containsExactly(Progress.UNDONE);
        assertThat(undone(incident.reference()))
                .containsExactlyElementsOf(
                        plan.undone().stream().map(one -> one.undoes().id()).toList());
        assertThat(undo().undo(incident.caseId(), ILYAS, "Once more")).isFalse();
        oracles.hold(incident.reference());
    }

    @Test
    void aDeathRecordedInErrorIsTakenBackByEveryAuthorityThatWasTold() {
        Person salma = world.person("Salma Bennani", "AB100001");
        CaseFile.Draft draft = world.drafts().begin("death-of-a-relative", salma);
        world.drafts().gather(draft, () -> {});
        world.answer(draft, salma, "declaration.kinship", "son");
        world.answer(draft, salma, "applicant.email", "parent@exemple.ma");
        world.answer(draft, salma, "applicant.phone", "06 12 34 56 78");
        world.answer(draft, salma, "applicant.bankAccount", "007 780 0001234567890123 96");
        Reference reference = world.file(draft, salma);
        world.trouble("social-security", "openSurvivorPension", "fail", "");
        world.accept(reference);
        Incident incident = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> incidents(IncidentFilter.ALL).stream()
                                .filter(one -> one.reference().equals(reference))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        await().untilAsserted(() -> assertThat(plan(incident)).hasSize(6));
        world.endTroubles();

        assertThat(undo().undo(incident.caseId(), ILYAS, "The wrong person")).isTrue();

        Timeline timeline = world.closed(reference, salma);
        assertThat(((CaseFile.Closed) timeline.file()).ending()).isEqualTo(Timeline.UNDONE);
        assertThat(undone(reference))
                .containsExactlyInAnyOrder(
                        "population-register.withdrawDeath",
                        "identity-cards.restoreCard",
                        "tax-administration.reopenFileOfDeceased",
                        "social-security.resumePension",
                        "social-security.recoverDeathAllowance",
                        "civil-registry.requestDeathRectification")
                .endsWith("civil-registry.requestDeathRectification");
        oracles.hold(reference);
    }

    private static IncidentDesk incidents() {
        return world.bean(IncidentDesk.class);
    }

    private static CaseUndo undo() {
        return world.bean(CaseUndo.class);
    }

    private static Repairs repairs() {
        return world.bean(Repairs.class);
    }

    private static List<String> plan(Incident incident) {
        return undo().planUndo(incident.caseId()).undone().stream()
                .map(one -> one.undoes().id())
                .toList();
    }

    private static Incident stuck(Person mother, String authority, String operation) {
        Reference reference = world.declareBirth(mother);
        world.trouble(authority, operation, "fail", "");
        world.accept(reference);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> incidents(IncidentFilter.ALL).stream()
                        .anyMatch(incident -> incident.reference().equals(reference)));
        return incidents(IncidentFilter.ALL).stream()
                .filter(incident -> incident.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static List<Incident> incidents(IncidentFilter which) {
        List<Incident> all = new ArrayList<>();
        List<Incident> page = incidents().page(which, null);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = incidents().page(which, page.getLast());
        }
        return all;
    }

    private static List<String> actions(CaseId id) {
        return world.asPortal()
                .sql("select action || ' ' || reason from repair_action where case_id = :case and action <> 'retried'"
                        + " order by id")
                .param("case", id.value())
                .query(String.class)
                .list();
    }

    /** The authorities' acts that undid something, in their order. */
    private static List<String> undone(Reference reference) {
        return world.asPortal()
                .sql("""
                        select l.operation from exchange_log l join case_file c on c.id = l.case_id
                          join case_step s on s.case_id = c.id and s.operation = l.operation and s.activity = 'undo'
                         where c.reference = :reference and l.outcome = 'answered' order by l.seq
                        """)
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
