package org.guichetunique.casework.request;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.RequestFiled;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a complete draft a case, in one transaction with all that follows from it: see {@link RequestFiled}. */
@Component
@RolesAllowed({"CITIZEN", "COUNTER"})
public class Filing {

    private final Catalogue catalogue;
    private final CaseFiles files;
    private final CaseValues values;
    private final FilingObstacles hindrances;
    private final CaseEvents events;
    private final ApplicationEventPublisher listeners;
    private final String fileAddress;

    Filing(
            Catalogue catalogue,
            CaseFiles files,
            CaseValues values,
            FilingObstacles hindrances,
            CaseEvents events,
            ApplicationEventPublisher listeners,
            FilingSettings settings) {
        this.catalogue = catalogue;
        this.files = files;
        this.values = values;
        this.hindrances = hindrances;
        this.events = events;
        this.listeners = listeners;
        this.fileAddress = settings.fileAddress();
    }

    /** Files the request once, however often it is called; the receipt is always the same. */
    @Transactional
    public FilingResult submit(CaseId id, Person person) {
        return submit(id, person, "");
    }

    /** @param reason why it is filed although another like it is open; empty where nothing has been said of that */
    @Transactional
    public FilingResult submit(CaseId id, Person person, String reason) {
        // What is checked is what is filed: no answer comes in between.
        CaseFile held = files.hold(id, person).orElseThrow(() -> noCase(id));
        if (!(held instanceof CaseFile.Draft draft)) {
            return receipt(filed(id, person));
        }
        PublicService service = catalogue.require(draft.service());
        Map<Address, KnownValue> known = values.of(id);
        Optional<FilingResult> hindrance = hindrances.of(draft, service, known, person, reason);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        Instant now = Instant.now();
        LegalClock clock = Clocks.starting(service, now);
        boolean first = files.file(id, person, now, clock.warnsAt(), clock.endsAt());
        CaseFile.Filed file = filed(id, person);
        if (first) {
            events.record(id, CaseEvent.Kind.FILED);
            String followedAt =
                    fileAddress.replace("{reference}", file.reference().value());
            values.put(id, FilingFacts.of(service, now, followedAt), Source.of(Source.Kind.RULE, FilingFacts.SOURCE));
            hindrances.overcome(id, service, known, reason);
            listeners.publishEvent(new RequestFiled(file, service, person, now, known));
        }
        return receipt(file);
    }

    private CaseFile.Filed filed(CaseId id, Person person) {
        if (files.find(id, person).orElseThrow(() -> noCase(id)) instanceof CaseFile.Filed file) {
            return file;
        }
        throw new IllegalStateException("Neither a draft nor filed: " + id);
    }

    private static FilingResult.Receipt receipt(CaseFile.Filed file) {
        return new FilingResult.Receipt(file.reference(), file.submittedAt(), file.legalLimitAt());
    }

    private static NoSuchElementException noCase(CaseId id) {
        return new NoSuchElementException("No case " + id);
    }
}
