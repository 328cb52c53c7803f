package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.absence.Absence;
import org.guichetunique.casework.office.absence.AbsencePeriod;
import org.guichetunique.casework.office.absence.AbsenceResult;
import org.guichetunique.casework.office.absence.DelegationResult;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.CurrentAbsence;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.EntrustmentResult;
import org.guichetunique.casework.office.task.OfficeAct;
import org.guichetunique.casework.office.task.OfficeAuditLog;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.WorklistFilter;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** Officers who are away: who does their files, in whose name, and who supervises meanwhile. */
class AbsenceStoryTest extends OfficeStory {

    @Test
    void whileAnOfficerIsAwayTheSubstituteDoesTheirFilesAndAfterwardsEverythingIsAsBefore() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();

        assertThat(absences().state("nadia", today(), today().plusDays(3), "hamid", World.NADIA))
                .isEqualTo(new AbsenceResult.Stated(List.of(), List.of()));

        assertThat(world.tasks().open(World.SECOND_REGISTRAR, list(WorklistFilter.STANDING_IN), null))
                .extracting(OfficerTask::id)
                .containsExactly(task.id());
        assertThat(world.tasks().counts(World.SECOND_REGISTRAR)).containsEntry(WorklistFilter.STANDING_IN, 1);
        assertThat(world.tasks().counts(World.NADIA)).doesNotContainKey(WorklistFilter.STANDING_IN);
        assertThat(world.tasks().open(World.OMAR, list(WorklistFilter.STANDING_IN), null))
                .isEmpty();
        assertThat(world.claims().claim(task.id(), World.RACHID))
                .as("nobody else, not even the supervisor")
                .isEqualTo(new Claim.TakenBy("Nadia Chraibi"));
        assertThat(world.claims().claim(task.id(), World.SECOND_REGISTRAR)).isEqualTo(new Claim.Yours());
        world.decisionDrafts().write(task, Address.of("decision.explanation"), "Tout", World.SECOND_REGISTRAR);
        assertThat(world.decisionDrafts().written(task, World.NADIA))
                .containsEntry(Address.of("decision.explanation"), "Tout");

        absencesAreOver();
        assertThat(world.tasks().open(World.SECOND_REGISTRAR, list(WorklistFilter.STANDING_IN), null))
                .isEmpty();
        assertThat(world.claims().claim(task.id(), World.SECOND_REGISTRAR))
                .isEqualTo(new Claim.TakenBy("Nadia Chraibi"));
        assertThat(world.tasks().open(World.NADIA, list(WorklistFilter.MINE), null))
                .containsExactly(task);
    }

    @Test
    void whoDecidedInWhosePlaceIsOnRecordForTheSupervisorAlone() {
        Reference reference = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        absences().state("nadia", today(), today(), "hamid", World.NADIA);

        assertThat(world.decisions().decide(task.id(), World.SECOND_REGISTRAR, accepting()))
                .isEqualTo(new Decision.Taken());

        OfficeAuditLog acts = world.bean(OfficeAuditLog.class);
        assertThat(acts.of(World.RACHID, null).getFirst())
                .extracting(OfficeAct::actorName, OfficeAct::kind, OfficeAct::about, OfficeAct::reference)
                .containsExactly("Hamid Lahlou", OfficeAct.Kind.DECIDED_FOR, "Nadia Chraibi", reference.value());
        assertThat(acts.of(World.SECOND_REGISTRAR, null)).isEmpty();
        assertThat(acts.of(World.OMAR, null)).isEmpty();
    }

    @Test
    void whoProposedConfirmsAndSendsBackNothingInTheNameOfWhomTheyStandInFor() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        world.asOwner().sql("update guichet.task set four_eyes = true").update();
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        assertThat(world.decisions().decide(task.id(), World.NADIA, accepting()))
                .isEqualTo(new Decision.Proposed());
        world.claims().claim(task.id(), World.SECOND_REGISTRAR);
        absences().state("hamid", today(), today().plusDays(3), "nadia", World.SECOND_REGISTRAR);
        delegations().give("nadia", today(), today(), World.RACHID);

        assertThat(world.tasks().open(World.NADIA, list(WorklistFilter.STANDING_IN), null))
                .as("sees it")
                .hasSize(1);
        assertThat(world.claims().claim(task.id(), World.NADIA)).isEqualTo(new Claim.NeedsAnother());
        assertThat(world.decisions().decide(task.id(), World.NADIA, accepting()))
                .isEqualTo(new Decision.NeedsAnother());
        assertThat(world.confirmations().sendBack(task.id(), "Encore", World.NADIA))
                .isFalse();
        assertThat(world.entrustments().entrust(task.id(), "nadia", true, World.NADIA))
                .isEqualTo(new EntrustmentResult.Gone());
        assertThat(world.entrustments().giveBackAll("hamid", World.NADIA)).isEqualTo(1);
        assertThat(world.claims().takeNext(World.NADIA))
                .as("free again, and still not theirs")
                .isEmpty();
        assertThat(world.decisions().decide(task.id(), World.RACHID, Map.of())).isEqualTo(new Decision.Taken());
    }

    @Test
    void whereNobodyStandsInTheSupervisorSeesWhatLiesThereAndGivesItBackToTheUnit() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        world.declareBirth(world.person("Karim El Amrani", "CD200002"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        world.claims().takeNext(World.NADIA);
        world.claims().takeNext(World.NADIA);
        assertThat(world.entrustments().giveBackAll("nadia", World.RACHID))
                .as("still there")
                .isZero();

        assertThat(absences().state("nadia", today(), today().plusDays(9), null, World.RACHID))
                .isInstanceOf(AbsenceResult.Stated.class);

        assertThat(world.tasks().open(World.RACHID, list(WorklistFilter.ALONE), null))
                .hasSize(2);
        assertThat(world.tasks().counts(World.RACHID)).containsEntry(WorklistFilter.ALONE, 2);
        assertThat(world.tasks().open(World.SECOND_REGISTRAR, list(WorklistFilter.ALONE), null))
                .isEmpty();
        assertThat(officers().load(World.RACHID).getFirst().away())
                .isEqualTo(new CurrentAbsence(today().plusDays(9), null, null));
        assertThat(world.entrustments().giveBackAll("nadia", World.SECOND_REGISTRAR))
                .isZero();
        assertThat(world.entrustments().held("nadia", World.RACHID)).isEqualTo(2);
        assertThat(world.entrustments().giveBackAll("nadia", World.RACHID)).isEqualTo(2);
        assertThat(world.tasks().open(World.NADIA, list(WorklistFilter.FREE), null))
                .hasSize(2);
    }

    @Test
    void whoIsAwayIsGivenNothingUnlessTheSupervisorWantsItAllTheSame() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        OfficerTask task = world.tasks().open(World.RACHID, null).getFirst();
        absences().state("nadia", today(), today().plusDays(1), "hamid", World.NADIA);
        EntrustmentResult.Absent absent = new EntrustmentResult.Absent(
                "Nadia Chraibi", new CurrentAbsence(today().plusDays(1), "Hamid Lahlou", "hamid"));

        assertThat(world.entrustments().entrust(task.id(), "nadia", false, World.RACHID))
                .isEqualTo(absent);
        assertThat(world.tasks().find(task.id(), World.RACHID).orElseThrow().assignee())
                .isNull();
        assertThat(world.entrustments().entrustAll("hamid", "nadia", false, World.RACHID))
                .isEqualTo(absent);
        assertThat(world.entrustments().entrust(task.id(), "nadia", true, World.RACHID))
                .isEqualTo(new EntrustmentResult.Entrusted("Nadia Chraibi", 1));
    }

    @Test
    void anAbsenceIsRefusedWithItsReason() {
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID, World.OMAR);
        LocalDate day = today().plusDays(10);

        assertThat(absences().state("nadia", day, day.minusDays(1), null, World.NADIA))
                .isEqualTo(new AbsenceResult.WrongDays(AbsencePeriod.Problem.END_BEFORE_START));
        assertThat(absences().state("nadia", day.minusDays(20), day.minusDays(11), null, World.NADIA))
                .isEqualTo(new AbsenceResult.WrongDays(AbsencePeriod.Problem.PAST));
        assertThat(absences().state("nadia", day, today().plusYears(1).plusDays(1), null, World.NADIA))
                .isEqualTo(new AbsenceResult.WrongDays(AbsencePeriod.Problem.TOO_FAR));
        assertThat(absences().state("nadia", day, day, "nadia", World.NADIA)).isEqualTo(new AbsenceResult.OneSelf());
        assertThat(absences().state("nadia", day, day, "omar", World.NADIA))
                .isEqualTo(new AbsenceResult.NotAColleague());
        assertThat(absences().state("hamid", day, day, null, World.NADIA)).isEqualTo(new AbsenceResult.NotYours());
        assertThat(absences().state("omar", day, day, null, World.RACHID)).isEqualTo(new AbsenceResult.NotYours());
        assertThat(absences().state("nadia", day, day.plusDays(5), "hamid", World.NADIA))
                .isEqualTo(new AbsenceResult.Stated(List.of(), List.of()));
        assertThat(absences().state("nadia", day.plusDays(5), day.plusDays(6), null, World.RACHID))
                .isEqualTo(new AbsenceResult.Overlaps(day, day.plusDays(5)));
        assertThat(absences().state("hamid", day.plusDays(2), day.plusDays(8), "rachid", World.SECOND_REGISTRAR))
                .isInstanceOfSatisfying(
                        AbsenceResult.Stated.class,
                        stated -> assertThat(stated.leftAlone()).hasSize(1));
        assertThat(absences().state("rachid", day, day.plusDays(9), "nadia", World.RACHID))
                .as("nadia, hamid, rachid, nadia")
                .isEqualTo(new AbsenceResult.Loop("Nadia Chraibi"));
        assertThat(absences().end(absences().of(World.NADIA).getFirst().id(), World.SECOND_REGISTRAR))
                .isFalse();
        assertThat(absences().end(absences().of(World.NADIA).getFirst().id(), World.NADIA))
                .isTrue();
        assertThat(absences().of(World.NADIA)).isEmpty();
    }

    @Test
    void aSubstituteWhoIsAwayTooStandsInForNobodyAndThatIsSaid() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        world.claims().takeNext(World.NADIA);
        absences().state("hamid", today(), today().plusDays(1), "rachid", World.SECOND_REGISTRAR);

        assertThat(absences().state("nadia", today(), today().plusDays(5), "hamid", World.NADIA))
                .isInstanceOfSatisfying(
                        AbsenceResult.Stated.class,
                        stated -> assertThat(stated.substituteAway())
                                .extracting(Absence::officerName)
                                .containsExactly("Hamid Lahlou"));

        assertThat(world.tasks().open(World.SECOND_REGISTRAR, list(WorklistFilter.STANDING_IN), null))
                .isEmpty();
        assertThat(world.tasks().open(World.RACHID, list(WorklistFilter.STANDING_IN), null))
                .as("not of who stands in for who stands in")
                .isEmpty();
        assertThat(world.tasks().open(World.RACHID, list(WorklistFilter.ALONE), null))
                .hasSize(1);
    }

    @Test
    void aSupervisorGivesTheSupervisingForSomeDaysAndItEndsWithThem() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID, World.OMAR);
        OfficerTask task = world.claims().takeNext(World.SECOND_REGISTRAR).orElseThrow();
        world.asOwner().sql("""
                        insert into guichet.task_candidate
                        values ('civil-registry:supervisor', 'civil-registry', null, true) on conflict do nothing
                        """).update();
        assertThat(officers().load(World.NADIA)).isEmpty();
        assertThat(world.entrustments().entrust(task.id(), "nadia", false, World.NADIA))
                .isEqualTo(new EntrustmentResult.Gone());
        assertThat(delegations().give("hamid", today(), today(), World.NADIA))
                .isEqualTo(new DelegationResult.NotYours());
        assertThat(delegations().give("omar", today(), today(), World.RACHID))
                .isEqualTo(new DelegationResult.NotAColleague());

        assertThat(delegations().give("nadia", today(), today().plusDays(2), World.RACHID))
                .isEqualTo(new DelegationResult.Given("Nadia Chraibi"));

        assertThat(delegations().give("nadia", today(), today(), World.RACHID))
                .isEqualTo(new DelegationResult.HasIt("Nadia Chraibi"));
        assertThat(delegations().give("hamid", today(), today(), World.NADIA))
                .as("nobody passes on what they were given")
                .isEqualTo(new DelegationResult.NotYours());
        assertThat(officers().load(World.NADIA)).hasSize(3);
        assertThat(world.entrustments().entrust(task.id(), "nadia", false, World.NADIA))
                .isEqualTo(new EntrustmentResult.Entrusted("Nadia Chraibi", 1));
        world.asOwner()
                .sql("update guichet.task set candidate = 'civil-registry:supervisor'")
                .update();
        assertThat(world.tasks().find(task.id(), World.NADIA)).isPresent();

        world.asOwner().sql("update guichet.delegation set ends_at = now()").update();
        assertThat(world.tasks().find(task.id(), World.NADIA)).isEmpty();
        assertThat(officers().load(World.NADIA)).isEmpty();
    }

    @Test
    void aDelegationEndsWithTheRightOfWhoeverGaveIt() {
        seen(World.NADIA, World.RACHID);
        delegations().give("nadia", today(), today().plusDays(2), World.RACHID);
        assertThat(officers().supervises(World.NADIA)).isTrue();

        seen(new Officer("rachid", "Rachid Benjelloun", "civil-registry", false));

        assertThat(officers().supervises(World.NADIA)).isFalse();
    }
}
