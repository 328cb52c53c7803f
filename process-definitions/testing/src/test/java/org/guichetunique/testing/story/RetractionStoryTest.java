package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.document.Revocations.Why;
import org.guichetunique.casework.casefile.document.Verification;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timelines;
import org.guichetunique.casework.office.retraction.DecisionRetraction;
import org.guichetunique.casework.office.retraction.Hearings;
import org.guichetunique.casework.office.retraction.Hearings.Heard;
import org.guichetunique.casework.office.retraction.Retracting;
import org.guichetunique.casework.office.retraction.Retractions;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.person.appeal.AppealResult;
import org.guichetunique.casework.person.appeal.Appeals;
import org.guichetunique.casework.person.ledger.DataUse;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.casework.person.notification.Notice;
import org.guichetunique.casework.person.notification.NoticeWriter;
import org.guichetunique.casework.person.notification.Notices;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided by mistake is taken back, once its owner has been told and heard. */
class RetractionStoryTest extends OfficeStory {

    private static final Officer DECIDER = new Officer("zahra", "Zahra Alami", "civil-registry", true);
    private static final String WHY = "Le certificat médical était celui d'un autre enfant.";

    private Person mother;
    private Reference reference;
    private CaseId id;

    @BeforeEach
    void aBirthIsRegisteredByMistake() {
        Families families = new Families(world);
        String ending = "";
        // A child is registered once, and other stories may have registered this one.
        while (!ending.equals("rights-opened")) {
            mother = families.mother(Families.ORDINARY.and(Families.INSURED.negate()));
            reference = world.declareBirth(mother);
            assertThat(world.decide(reference, DECIDER, "accepted", "complete", "Tout est en ordre."))
                    .isEqualTo(new Decision.Taken());
            CaseFile.Closed closed =
                    (CaseFile.Closed) world.closed(reference, mother).file();
            id = closed.id();
            ending = closed.ending();
        }
    }

    @Test
    void thePersonIsToldAndHeardBeforeTheDecisionIsTakenBackAndItsDocumentsWithIt() {
        assertThat(announced()).isInstanceOf(Retracting.Announced.class);
        assertThat(told()).contains(CaseEvent.Kind.RETRACTION_ANNOUNCED);
        assertThat(certificate().isRevoked()).as("nothing has changed yet").isFalse();
        assertThat(retractions().takeEffect(reference, World.RACHID)).isInstanceOf(Retracting.NotHeardYet.class);

        assertThat(hearings().answer(id, "  ", mother)).isEqualTo(Heard.NOTHING);
        assertThat(hearings().answer(id, "C'est bien mon enfant.", mother)).isEqualTo(Heard.HEARD);
        assertThat(hearings().answer(id, "Encore une chose.", mother)).isEqualTo(Heard.GONE);
        assertThat(retractions().of(reference, World.RACHID).getFirst().answer())
                .isEqualTo("C'est bien mon enfant.");
        Retracting effect = retractions().takeEffect(reference, World.RACHID);

        assertThat(effect)
                .isInstanceOfSatisfying(
                        Retracting.Effective.class,
                        done -> assertThat(done.documents()).isEqualTo(2));
        assertThat(told()).contains(CaseEvent.Kind.RETRACTED);
        Verification.Genuine seen =
                world.bean(Verification.class).find(certificate().number()).orElseThrow();
        assertThat(seen.revokedWhy()).isEqualTo(Why.DECISION_RETRACTED);
        assertThat(seen.revokedAt()).isBeforeOrEqualTo(Instant.now());
        assertThat(document("receipt").isRevoked())
                .as("that something was filed stays true")
                .isFalse();
        assertThat(retractions().takeEffect(reference, World.RACHID)).isEqualTo(new Retracting.AlreadyRetracted());
        assertThat(announced()).isEqualTo(new Retracting.AlreadyRetracted());
        assertThat(hearings().of(id, mother).getFirst().state()).isEqualTo(DecisionRetraction.State.EFFECTIVE);
    }

    @Test
    void whoDoesNotAnswerInTimeIsNotWaitedForAnyLonger() {
        assertThat(announced()).isInstanceOfSatisfying(Retracting.Announced.class, until -> {
            var service = world.bean(Catalogue.class).require(World.BIRTH);
            LocalDate today = service.competence().calendar().dayOf(Instant.now());
            assertThat(service.competence().calendar().dayOf(until.heardUntil().minusSeconds(1)))
                    .isAfterOrEqualTo(service.recourse()
                            .hearing()
                            .within()
                            .lastDay(today, service.competence().calendar()));
        });
        world.asOwner()
                .sql("update guichet.retraction set heard_until = now() where case_id = :case")
                .param("case", id.value())
                .update();

        assertThat(hearings().answer(id, "Trop tard ?", mother)).isEqualTo(Heard.GONE);
        assertThat(retractions().takeEffect(reference, World.RACHID)).isInstanceOf(Retracting.Effective.class);
        assertThat(certificate().isRevoked()).isTrue();
    }

    @Test
    void aDecisionThatStaysAfterThePersonWasHeardKeepsItsDocuments() {
        announced();
        hearings().answer(id, "Le certificat est le bon : vérifiez le numéro.", mother);

        assertThat(retractions().drop(reference, World.RACHID)).isEqualTo(new Retracting.Dropped());

        assertThat(certificate().isRevoked()).isFalse();
        assertThat(told()).contains(CaseEvent.Kind.RETRACTION_DROPPED);
        assertThat(announced()).as("another reason may be found").isInstanceOf(Retracting.Announced.class);
    }

    @Test
    void nobodyTakesBackWhatTheyDecidedThemselfNorWhatIsNotTheirs() {
        assertThat(retractions().announce(reference, "decided-by-mistake", WHY, DECIDER))
                .isEqualTo(new Retracting.OwnDecision());
        assertThat(retractions().announce(reference, "decided-by-mistake", WHY, World.NADIA))
                .as("no supervisor")
                .isEqualTo(new Retracting.NotPossible());
        assertThat(retractions()
                        .announce(
                                reference,
                                "decided-by-mistake",
                                WHY,
                                new Officer("omar", "Omar Fassi", "social-security", true)))
                .as("takes part, and did not decide")
                .isEqualTo(new Retracting.NotPossible());
        assertThat(retractions().announce(reference, "because", WHY, World.RACHID))
                .isEqualTo(new Retracting.WithoutReason());
        assertThat(retractions().announce(reference, "fraud", " ", World.RACHID))
                .isEqualTo(new Retracting.WithoutReason());

        announced();
        assertThat(announced()).isEqualTo(new Retracting.AlreadyAnnounced());
        assertThat(retractions().drop(reference, DECIDER)).isEqualTo(new Retracting.OwnDecision());
        assertThat(retractions().takeEffect(reference, World.NADIA)).isEqualTo(new Retracting.NotPossible());
        assertThat(hearings().answer(id, "Moi aussi !", world.person("Karim El Amrani", "CD200002")))
                .as("somebody else")
                .isEqualTo(Heard.GONE);
    }

    @Test
    void ofADecisionThatIsTakenBackNothingIsLeftToUseAndItsReceiptSaysSo() {
        announced();
        hearings().answer(id, "Je comprends.", mother);
        retractions().takeEffect(reference, World.RACHID);

        Timeline seen = world.timeline(reference, mother);
        assertThat(seen.hasAnswer()).isFalse();
        assertThat(seen.retractedAt()).isBeforeOrEqualTo(Instant.now());
        assertThat(world.bean(Timelines.class)
                        .standing(List.of(seen.file()))
                        .get(id)
                        .retractedAt())
                .as("in the list as on its page")
                .isEqualTo(seen.retractedAt());
        Verification.Genuine receipt = world.bean(Verification.class)
                .find(document("receipt").number())
                .orElseThrow();
        assertThat(receipt.isRevoked()).isFalse();
        assertThat(receipt.became().state()).isEqualTo(Verification.Became.State.RETRACTED);
    }

    @Test
    void anAppealAgainstADecisionThatIsTakenBackIsEndedAndItsOwnerTold() {
        Reference refused = world.declareBirth(mother = new Families(world).mother());
        world.decide(refused, World.NADIA, "refused", "inconsistent-evidence", "Le certificat manque.");
        CaseFile.Closed contested =
                (CaseFile.Closed) world.closed(refused, mother).file();
        Appeals appeals = world.bean(Appeals.class);
        Reference appeal =
                ((AppealResult.Opened) appeals.appeal(refused, "Le certificat était joint.", mother)).reference();
        OfficerTask held = world.task(appeal, World.RACHID);
        world.claims().claim(held.id(), World.RACHID);
        retractions().announce(refused, "decided-by-mistake", WHY, World.RACHID);
        hearings().answer(contested.id(), "Merci.", mother);

        retractions().takeEffect(refused, World.RACHID);

        CaseFile.Closed ended = (CaseFile.Closed) world.closed(appeal, mother).file();
        assertThat(ended.ending()).isEqualTo("without-object");
        assertThat(world.tasksOf(appeal, World.RACHID)).isEmpty();
        assertThat(world.bean(CaseEvents.class).of(ended.id()))
                .extracting(CaseEvent::kind)
                .contains(CaseEvent.Kind.WITHOUT_OBJECT);
        world.bean(NoticeWriter.class).tell();
        assertThat(world.bean(Notices.class).of(World.RACHID.subject(), null))
                .as("the officer who had it, whose list it left")
                .filteredOn(notice -> notice.kind().equals(CaseEvent.Kind.WITHOUT_OBJECT))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.task()).isEqualTo(held.id());
                    assertThat(notice.place()).isEqualTo("read/" + appeal);
                });
        assertThat(appeals.lastDay(contested)).as("nothing is left to contest").isEmpty();
        assertThat(world.timeline(refused, mother).hasAnswer()).isFalse();
    }

    @Test
    void onceADecisionIsKeptNoNoticeThreatensItAnyMore() {
        announced();
        assertThat(announcement().past()).isFalse();
        retractions().drop(reference, World.RACHID);

        assertThat(announcement().past()).isTrue();
        assertThat(world.timeline(reference, mother).hasAnswer()).isTrue();
    }

    private Notice announcement() {
        world.bean(NoticeWriter.class).tell();
        return world.bean(Notices.class).of(mother.subject(), null).stream()
                .filter(notice -> notice.kind().equals(CaseEvent.Kind.RETRACTION_ANNOUNCED))
                .filter(notice -> notice.caseId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOpenFileHasNoDecisionToTakeBack() {
        Reference open = world.declareBirth(new Families(world).mother());

        assertThat(retractions().announce(open, "fraud", WHY, World.RACHID)).isEqualTo(new Retracting.NotPossible());
    }

    @Test
    void whoTakesItBackAndWhyStandsInTheLedgerOfThePerson() {
        announced();
        hearings().answer(id, "Je comprends.", mother);
        retractions().takeEffect(reference, World.RACHID);

        assertThat(world.bean(Ledger.class).of(mother, null, null))
                .extracting(DataUse::stated)
                .contains("retraction-announced", "retracted");
        assertThat(world.bean(Ledger.class).of(mother, null, null))
                .extracting(DataUse::statedText)
                .contains(WHY);
    }

    private Retracting announced() {
        return retractions().announce(reference, "decided-by-mistake", WHY, World.RACHID);
    }

    private List<String> told() {
        return world.bean(CaseEvents.class).of(id).stream().map(CaseEvent::kind).toList();
    }

    private CaseDocument certificate() {
        return document("birth-certificate");
    }

    private CaseDocument document(String kind) {
        return world.bean(Documents.class).of(id, mother).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Retractions retractions() {
        return world.bean(Retractions.class);
    }

    private static Hearings hearings() {
        return world.bean(Hearings.class);
    }
}
