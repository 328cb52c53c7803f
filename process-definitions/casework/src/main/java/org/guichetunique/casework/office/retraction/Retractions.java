package org.guichetunique.casework.office.retraction;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.DecisionRetracted;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.document.Revocations;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.reading.StatedReadings;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what was decided in a closed file. The supervisor announces it with a reason, the person may answer within the
 * time that the procedure leaves them, and then it takes effect or is dropped. Nobody takes back what they decided
 * themself.
 */
@RolesAllowed("SUPERVISOR")
@Component
public class Retractions {

    /** Why a decision is taken back, by the keys of the texts that say so. */
    public static final List<String> REASONS =
            List.of("decided-by-mistake", "facts-were-wrong", "fraud", "not-entitled", "wrong-authority", "court");

    /** Characters that an explanation or an answer may have. */
    public static final int LONGEST = 2_000;

    private final RetractionRecords records;
    private final StatedReadings readings;
    private final CaseValues values;
    private final Revocations revocations;
    private final CaseEvents events;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher listeners;

    Retractions(
            RetractionRecords records,
            StatedReadings readings,
            CaseValues values,
            Revocations revocations,
            CaseEvents events,
            Catalogue catalogue,
            ApplicationEventPublisher listeners) {
        this.records = records;
        this.readings = readings;
        this.values = values;
        this.revocations = revocations;
        this.events = events;
        this.catalogue = catalogue;
        this.listeners = listeners;
    }

    /** Whether the officer may take back what was decided in this file; the decider sees it and is refused in words. */
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    public boolean mayRetract(Reference reference, Officer officer) {
        return officer.supervisor() && decided(reference, officer).isPresent();
    }

    /** What was and is being taken back in a file that the officer may ask to read, the latest first. */
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    public List<DecisionRetraction> of(Reference reference, Officer officer) {
        return readings.find(reference, officer)
                .map(file -> records.of(file.id()))
                .orElse(List.of());
    }

    /**
     * Tells the person that the decision is to be taken back, and why.
     *
     * @param reason of {@link #REASONS}
     * @param explanation for the person, must not be blank
     */
    @Transactional
    public Retracting announce(Reference reference, String reason, String explanation, Officer officer) {
        Optional<CaseFile.Closed> found = decided(reference, officer);
        if (found.isEmpty() || !officer.supervisor()) {
            return new Retracting.NotPossible();
        }
        CaseFile.Closed file = found.get();
        Retracting hindrance = hindrance(file.id(), officer);
        if (hindrance != null) {
            return hindrance;
        }
        if (!REASONS.contains(reason)
                || explanation.isBlank()
                || explanation.strip().length() > LONGEST) {
            return new Retracting.WithoutReason();
        }
        Instant until = heardUntil(catalogue.require(file.service()), Instant.now());
        Optional<UUID> id = records.announce(file.id(), reason, explanation, officer, until);
        if (id.isEmpty()) {
            return new Retracting.AlreadyAnnounced();
        }
        readings.record(file, "retraction-announced", explanation.strip(), officer);
        events.record(file.id(), CaseEvent.Kind.RETRACTION_ANNOUNCED, id.get().toString());
        return new Retracting.Announced(until);
    }

    /** Takes the decision back for good: from now on, nothing that the case gave is valid. */
    @Transactional
    public Retracting takeEffect(Reference reference, Officer officer) {
        return settle(reference, officer, DecisionRetraction.State.EFFECTIVE);
    }

    /** Leaves the decision as it is, having heard the person. */
    @Transactional
    public Retracting drop(Reference reference, Officer officer) {
        return settle(reference, officer, DecisionRetraction.State.DROPPED);
    }

    private Retracting settle(Reference reference, Officer officer, DecisionRetraction.State how) {
        CaseFile.Closed file = decided(reference, officer).orElse(null);
        DecisionRetraction held = file == null ? null : records.hold(file.id()).orElse(null);
        if (file == null || held == null || !officer.supervisor()) {
            return new Retracting.NotPossible();
        }
        if (held.state() == DecisionRetraction.State.EFFECTIVE) {
            return new Retracting.AlreadyRetracted();
        }
        if (hasDecided(file.id(), officer)) {
            return new Retracting.OwnDecision();
        }
        if (how == DecisionRetraction.State.EFFECTIVE && !held.mayTakeEffect(Instant.now())) {
            return new Retracting.NotHeardYet(held.heardUntil());
        }
        records.settle(held.id(), how, officer);
        boolean effective = how == DecisionRetraction.State.EFFECTIVE;
        readings.record(file, effective ? "retracted" : "retraction-dropped", held.explanation(), officer);
        events.record(
                file.id(),
                effective ? CaseEvent.Kind.RETRACTED : CaseEvent.Kind.RETRACTION_DROPPED,
                held.id().toString());
        if (!effective) {
            return new Retracting.Dropped();
        }
        int documents = revocations.retracted(file.id());
        listeners.publishEvent(new DecisionRetracted(file.id()));
        return new Retracting.Effective(documents);
    }

    private @Nullable Retracting hindrance(CaseId id, Officer officer) {
        if (hasDecided(id, officer)) {
            return new Retracting.OwnDecision();
        }
        return records.hold(id)
                .<Retracting>map(held -> held.state() == DecisionRetraction.State.EFFECTIVE
                        ? new Retracting.AlreadyRetracted()
                        : new Retracting.AlreadyAnnounced())
                .orElse(null);
    }

    /** A closed file in which the officer's authority had the last word. */
    private Optional<CaseFile.Closed> decided(Reference reference, Officer officer) {
        return readings.find(reference, officer)
                .filter(CaseFile.Closed.class::isInstance)
                .map(CaseFile.Closed.class::cast)
                .filter(file -> !file.isEarly())
                .filter(file -> lastWord(file).equals(officer.authority()));
    }

    /** Of the officer who decided last; where none did, of the service. */
    private String lastWord(CaseFile.Closed file) {
        return decisions(file.id())
                .max(Comparator.comparing(Source::at))
                .map(Source::decider)
                .map(Source.Decider::authority)
                .orElseGet(() -> catalogue
                        .require(file.service())
                        .competence()
                        .authority()
                        .code());
    }

    private boolean hasDecided(CaseId id, Officer officer) {
        return decisions(id).anyMatch(source -> source.name().equals(officer.subject()));
    }

    private Stream<Source> decisions(CaseId id) {
        return values.of(id).values().stream().map(KnownValue::source).filter(source -> source.decider() != null);
    }

    private static Instant heardUntil(PublicService service, Instant now) {
        var calendar = service.competence().calendar();
        return calendar.endOf(
                calendar.onWorkingDay(service.recourse().hearing().within().lastDay(calendar.dayOf(now), calendar)));
    }
}
