package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.EntrustmentResult;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.KeptView;
import org.guichetunique.casework.office.task.KeptViews;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.WorklistFilter;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** Several officers at one worklist. */
class WorklistStoryTest extends OfficeStory {

    @Test
    void twoOfficersWhoTakeTheNextFileAtOnceGetOneEachAndTheThirdGetsNone() throws Exception {
        Reference first = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        Reference second = world.declareBirth(world.person("Karim El Amrani", "CD200002"));

        List<Optional<OfficerTask>> taken = atOnce(
                () -> world.claims().takeNext(World.NADIA), () -> world.claims().takeNext(World.SECOND_REGISTRAR));

        assertThat(taken).extracting(task -> task.orElseThrow().reference()).containsExactlyInAnyOrder(first, second);
        assertThat(world.claims().takeNext(World.RACHID)).isEmpty();
    }

    @Test
    void aFileIsListedAsFreeThenAsMineAndNobodyElseMayTakeIt() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        assertThat(world.tasks().open(World.NADIA, list(WorklistFilter.FREE), null))
                .hasSize(1);
        assertThat(world.tasks().open(World.NADIA, list(WorklistFilter.MINE), null))
                .isEmpty();

        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();

        assertThat(world.tasks().open(World.NADIA, list(WorklistFilter.FREE), null))
                .isEmpty();
        assertThat(world.tasks().open(World.NADIA, list(WorklistFilter.MINE), null))
                .containsExactly(task);
        assertThat(world.tasks().open(World.RACHID, list(WorklistFilter.MINE), null))
                .isEmpty();
        assertThat(world.tasks().open(World.RACHID, list(WorklistFilter.ALL), null))
                .containsExactly(task);
        assertThat(world.claims().claim(task.id(), World.RACHID)).isEqualTo(new Claim.TakenBy("Nadia Chraibi"));
        assertThat(world.decisions().decide(task.id(), World.RACHID, accepting()))
                .isEqualTo(new Decision.TakenBy("Nadia Chraibi"));
    }

    @Test
    void anotherAuthoritySeesTakesAndDecidesNothing() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.tasks().open(World.NADIA, null).getFirst();

        assertThat(world.tasks().open(World.OMAR, null)).isEmpty();
        assertThat(world.claims().takeNext(World.OMAR)).isEmpty();
        assertThat(world.tasks().find(task.id(), World.OMAR)).isEmpty();
        assertThat(world.claims().claim(task.id(), World.OMAR)).isEqualTo(new Claim.Gone());
        assertThat(world.decisions().decide(task.id(), World.OMAR, accepting())).isEqualTo(new Decision.Gone());
        assertThat(world.tasks().find(task.id(), World.NADIA)).contains(task);
    }

    @Test
    void eachPieceOfEvidenceSaysWhatItsAuthoritySaid() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.tasks().open(World.NADIA, null).getFirst();

        List<EvidenceContent> held = world.taskContents().held(task, World.NADIA);

        assertThat(held)
                .extracting(one -> one.evidence().operation().id())
                .contains("population-register.getPerson", "health-facility.getBirthNotification");
        assertThat(held)
                .filteredOn(one -> one.evidence().state() == Evidence.State.OBTAINED)
                .allSatisfy(one -> assertThat(one.values()).isNotEmpty());
        assertThat(held)
                .filteredOn(one -> one.evidence().operation().id().equals("population-register.getPerson"))
                .singleElement()
                .satisfies(one -> assertThat(one.values()).containsKey(Address.of("applicant.familyName")));
    }

    @Test
    void aSupervisorGivesAFileToSomebodyOfTheUnitAndSeesWhoHasWhat() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        officers().seen(World.NADIA);
        officers().seen(World.SECOND_REGISTRAR);
        officers().seen(World.OMAR);
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();

        assertThat(world.entrustments().entrust(task.id(), World.OMAR.subject(), false, World.RACHID))
                .as("of another authority")
                .isEqualTo(new EntrustmentResult.Gone());
        assertThat(world.entrustments().entrust(task.id(), World.SECOND_REGISTRAR.subject(), false, World.RACHID))
                .isEqualTo(new EntrustmentResult.Entrusted("Hamid Lahlou", 1));

        assertThat(world.claims().claim(task.id(), World.NADIA)).isEqualTo(new Claim.TakenBy("Hamid Lahlou"));
        assertThat(officers().load(World.RACHID))
                .extracting(load -> load.officer().name() + " " + load.open())
                .containsExactly("Hamid Lahlou 1", "Nadia Chraibi 0");
        assertThat(world.entrustments().entrustAll("hamid", "nadia", false, World.RACHID))
                .isEqualTo(new EntrustmentResult.Entrusted("Nadia Chraibi", 1));
        assertThat(world.tasks().open(World.NADIA, list(WorklistFilter.MINE), null))
                .hasSize(1);
    }

    @Test
    void aTaskOfAUnitIsSeenByItsOfficersAndByThoseOfTheWholeAuthority() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        world.asOwner()
                .sql(
                        "insert into guichet.task_candidate values ('civil-registry/rabat', 'civil-registry', 'rabat', false)")
                .update();
        world.asOwner()
                .sql("update guichet.task set candidate = 'civil-registry/rabat'")
                .update();
        Officer ofRabat = new Officer("r", "R", "civil-registry", "rabat", false);
        Officer ofFes = new Officer("f", "F", "civil-registry", "fes", false);

        assertThat(world.tasks().open(ofRabat, list(WorklistFilter.TEAM), null)).hasSize(1);
        assertThat(world.tasks().open(World.NADIA, null)).hasSize(1);
        assertThat(world.tasks().open(ofFes, null)).isEmpty();
        assertThat(world.claims().takeNext(ofFes)).isEmpty();
        world.asOwner()
                .sql(
                        "update guichet.case_search set words = words || array_to_tsvector(array['@civil-registry/rabat'])")
                .update();
        assertThat(found("bennani", ofRabat)).hasSize(1);
        assertThat(found("bennani", World.NADIA)).hasSize(1);
        assertThat(found("bennani", ofFes)).as("of another unit").isEmpty();
    }

    @Test
    void whatWaitsForOthersOrWasPutAsideHasListsOfItsOwnAndAKeptListIsFoundAgain() {
        Reference reference = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        world.claims().followUp(task.id(), LocalDate.now().plusDays(3), World.NADIA);
        world.bean(Complements.class).ask(task.id(), World.NADIA, List.of("other"), "", List.of());
        KeptViews views = world.bean(KeptViews.class);
        FilteredWorklist births = new FilteredWorklist(WorklistFilter.WAITING, World.BIRTH);
        views.keep("Naissances", births, false, World.NADIA);

        assertThat(world.tasks().open(World.NADIA, births, null))
                .extracting(OfficerTask::reference)
                .containsExactly(reference);
        assertThat(world.tasks().open(World.NADIA, list(WorklistFilter.FOLLOW_UP), null))
                .hasSize(1);
        assertThat(world.tasks().open(World.RACHID, list(WorklistFilter.FOLLOW_UP), null))
                .isEmpty();
        assertThat(world.tasks().open(World.NADIA, new FilteredWorklist(WorklistFilter.ALL, "scholarship"), null))
                .isEmpty();
        assertThat(world.tasks().counts(World.NADIA))
                .containsEntry(WorklistFilter.MINE, 1)
                .containsEntry(WorklistFilter.FREE, 0)
                .containsEntry(WorklistFilter.WAITING, 1)
                .containsEntry(WorklistFilter.OVERDUE, 0);
        assertThat(views.of(World.NADIA)).extracting(KeptView::listing).containsExactly(births);
        assertThat(views.of(World.RACHID)).isEmpty();
    }
}
