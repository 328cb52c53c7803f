package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichetunique.casework.studio.drafting.Designer;
import org.guichetunique.casework.studio.drafting.DraftFiles;
import org.guichetunique.casework.studio.drafting.DraftFiles.Writing;
import org.guichetunique.casework.studio.drafting.Publishing;
import org.guichetunique.casework.studio.drafting.Publishing.Outcome;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.casework.studio.rehearsal.Coverage;
import org.guichetunique.casework.studio.rehearsal.Difference;
import org.guichetunique.casework.studio.rehearsal.RehearsalResult;
import org.guichetunique.casework.studio.rehearsal.Rehearsals;
import org.guichetunique.casework.studio.rehearsal.ReplayedRehearsal;
import org.guichetunique.casework.studio.rehearsal.Scene;
import org.guichetunique.casework.studio.rehearsal.Stage;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A designer tries a procedure out before anybody files it, and keeps what came of it. */
class RehearsalStoryTest {

    private static final Designer AMINA = new Designer("amina", "Amina Sqalli");
    private static final Designer KENZA = new Designer("kenza", "Kenza Mrini");
    private static final String SALMA = "AB100001";
    private static final String HANAE = "EF300003";

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
    void discard() {
        studio().discard(World.BIRTH, AMINA);
    }

    @Test
    void aBirthIsRehearsedFromTheEvidenceToItsEndAndLeavesNothingBehind() {
        int calls = exchanges();
        try (Stage stage = begin(SALMA, Map.of())) {
            Scene prepared = stage.scene();
            assertThat(prepared.state()).isEqualTo(Scene.State.PREPARED);
            assertThat(prepared.values()).containsKey(Address.of("household.index"));
            assertThat(prepared.exchanges()).extracting(Scene.Exchanged::code).containsOnly("");
            assertThat(stage.file(Map.of()))
                    .as("what the form asks for is asked for")
                    .isNotEmpty();

            assertThat(stage.file(birth())).isEmpty();

            assertThat(stage.scene().tasks()).extracting(Scene.Task::activity).containsExactly("examine");
            assertThat(stage.scene().standing()).contains("examine");
            assertThat(stage.complete("examine", accepting())).isEmpty();
            Scene ended = stage.scene();
            assertThat(ended.trouble()).isEmpty();
            assertThat(ended.state()).isEqualTo(Scene.State.ENDED);
            assertThat(ended.end()).isEqualTo("rights-opened");
            assertThat(ended.values()
                            .get(Address.of("entitlement.kind"))
                            .value()
                            .asString())
                    .isEqualTo("allowance");
        }
        try (Stage again = begin(SALMA, Map.of())) {
            again.file(birth());
            again.complete("examine", accepting());
            assertThat(again.scene().end())
                    .as("nobody has registered the child")
                    .isEqualTo("rights-opened");
        }
        assertThat(exchanges()).as("the exchange log tells of real exchanges").isEqualTo(calls);
        assertThat(rehearsedInstances()).isZero();
    }

    @Test
    void theClockRunsToTheLegalLimitAtOnceAndTheSupervisorHasTheTask() {
        try (Stage stage = begin(SALMA, Map.of())) {
            stage.file(birth());
            Scene filed = stage.scene();
            assertThat(filed.awaited())
                    .extracting(Scene.Awaited::activity)
                    .containsExactly("limit-near", "limit-passed");

            stage.letTimePass();
            stage.letTimePass();

            Scene late = stage.scene();
            assertThat(late.now()).isEqualTo(filed.limit());
            assertThat(late.tasks()).singleElement().satisfies(task -> {
                assertThat(task.activity()).isEqualTo("escalate");
                assertThat(task.candidate()).isEqualTo("civil-registry:supervisor");
            });
        }
    }

    @Test
    void whatTheAuthoritiesRefuseIsChosenAndTheWayGoesRoundIt() {
        assertThat(rehearsals().refusable(World.BIRTH)).anySatisfy(operation -> {
            assertThat(operation.id()).isEqualTo("social-security.affiliateChild");
            assertThat(operation.refusals()).containsOnlyKeys("NO_INSURED_PARENT");
        });
        try (Stage stage = begin(SALMA, Map.of("social-security.affiliateChild", "NO_INSURED_PARENT"))) {
            stage.file(birth());
            stage.complete("examine", accepting());

            Scene ended = stage.scene();
            assertThat(ended.end()).isEqualTo("rights-opened");
            assertThat(ended.flows()).contains("nobody-insured--cover-settled");
            assertThat(ended.values()).doesNotContainKey(Address.of("coverage.number"));
        }
    }

    @Test
    void whatWasKeptIsPlayedAgainBeforePublishingAndStopsWhatWouldEndOtherwise() {
        studio().change(World.BIRTH, AMINA);
        try (Stage stage = begin(SALMA, Map.of())) {
            stage.file(birth());
            stage.complete("examine", accepting());
            assertThat(rehearsals().keep(World.BIRTH, "../escape", stage, AMINA))
                    .isEqualTo(Writing.REFUSED);
            assertThat(rehearsals().keep(World.BIRTH, "insured-mother", stage, AMINA))
                    .isEqualTo(Writing.KEPT);
        }
        List<ReplayedRehearsal> played = rehearsals().play(World.BIRTH);
        assertThat(played)
                .filteredOn(one -> one.name().equals("insured-mother"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.differences()).isEmpty();
                    assertThat(one.flows()).contains("which-right--open-allowance");
                });
        Coverage coverage = rehearsals().coverage(World.BIRTH, played);
        assertThat(coverage.percent()).isBetween(30, 99);

        // The allowance is given to nobody any more.
        String model = World.BIRTH + ".bpmn";
        String text = studio().texts(World.BIRTH).get(model);
        draftFiles().write(World.BIRTH, model, text.replace("== 'allowance'", "== 'allowances'"), AMINA);
        assertThat(played("insured-mother"))
                .contains(new Difference.LeftOut("open-allowance"))
                .noneMatch(difference -> difference instanceof Difference.Trouble);
        assertThat(studio().submit(World.BIRTH, "", AMINA)).isEmpty();
        assertThat(world.bean(Publishing.class).publish(World.BIRTH, KENZA))
                .isInstanceOfSatisfying(
                        Outcome.Otherwise.class,
                        otherwise -> assertThat(otherwise.rehearsals()).contains("insured-mother"));

        world.bean(Publishing.class).sendBack(World.BIRTH, "L'allocation n'est plus versée.", KENZA);
        draftFiles().write(World.BIRTH, model, text, AMINA);
        studio().submit(World.BIRTH, "", AMINA);
        assertThat(world.bean(Publishing.class).publish(World.BIRTH, KENZA)).isInstanceOf(Outcome.Published.class);
        assertThat(world.bean(Catalogue.class).files(World.BIRTH).texts()).containsKey("insured-mother.rehearsal");
    }

    @Test
    void aDraftThatCouldRunCodeIsNotRehearsed() {
        studio().change(World.BIRTH, AMINA);
        String model = World.BIRTH + ".bpmn";
        draftFiles()
                .write(
                        World.BIRTH,
                        model,
                        studio().texts(World.BIRTH)
                                .get(model)
                                .replaceFirst(
                                        "<bpmn:startEvent",
                                        "<bpmn:scriptTask id=\"evil\" name=\"Evil\" /><bpmn:startEvent"),
                        AMINA);

        assertThat(rehearsals().begin(World.BIRTH, SALMA, Map.of()))
                .isInstanceOfSatisfying(
                        RehearsalResult.Wrong.class,
                        wrong -> assertThat(wrong.findings()).anyMatch(finding -> "evil".equals(finding.element())));
    }

    @Test
    void everyRehearsalThatComesWithAProcedureEndsAsItDidWhenItWasKept() {
        Map<String, List<Difference>> otherwise = new TreeMap<>();
        world.bean(Catalogue.class)
                .services()
                .forEach(service -> rehearsals()
                        .play(service.key())
                        .forEach(one -> otherwise.put(service.key() + "/" + one.name(), one.differences())));

        assertThat(otherwise)
                .hasSizeGreaterThan(20)
                .allSatisfy((name, differences) -> assertThat(differences).isEmpty());
    }

    private static List<Difference> played(String name) {
        return rehearsals().play(World.BIRTH).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .differences();
    }

    private static Stage begin(String person, Map<String, String> refusals) {
        RehearsalResult beginning = rehearsals().begin(World.BIRTH, person, refusals);
        assertThat(beginning).isInstanceOf(RehearsalResult.Begun.class);
        return ((RehearsalResult.Begun) beginning).stage();
    }

    private static Map<Address, String> birth() {
        return Map.of(
                Address.of("child.givenName"), "Lina",
                Address.of("child.givenNameArabic"), "لينة",
                Address.of("declaration.kinship"), "mother",
                Address.of("applicant.email"), "parent@exemple.ma",
                Address.of("applicant.phone"), "06 12 34 56 78",
                Address.of("applicant.bankAccount"), "007 780 0001234567890123 96");
    }

    private static Map<Address, String> accepting() {
        return Map.of(
                Address.of("decision.outcome"), "accepted",
                Address.of("decision.reason"), "complete",
                Address.of("decision.explanation"), "Tout est en ordre.");
    }

    private static int exchanges() {
        return world.asOwner()
                .sql("select count(*) from guichet.exchange_log")
                .query(Integer.class)
                .single();
    }

    private static int rehearsedInstances() {
        return world.asOwner()
                .sql("select count(*) from rehearsal.act_ru_execution")
                .query(Integer.class)
                .single();
    }

    private static Rehearsals rehearsals() {
        return world.bean(Rehearsals.class);
    }

    private static DraftFiles draftFiles() {
        return world.bean(DraftFiles.class);
    }

    private static Studio studio() {
        return world.bean(Studio.class);
    }
}
